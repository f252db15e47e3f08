/** Signing keys, access tokens and what has ended before its time. */
@NullMarked
package com.quenty.auth.tokens;

import org.jspecify.annotations.NullMarked;
