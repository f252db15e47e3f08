/** Data that must exist before the first request. */
@NullMarked
package com.quenty.auth.bootstrap;

import org.jspecify.annotations.NullMarked;
