/** Signing in and out, and what slows down those who guess. */
@NullMarked
package com.quenty.auth.signin;

import org.jspecify.annotations.NullMarked;
