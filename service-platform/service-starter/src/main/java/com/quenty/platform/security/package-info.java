/** Callers, what they may do and which rows they may see. */
@NullMarked
package com.quenty.platform.security;

import org.jspecify.annotations.NullMarked;
