/** What slows down those who guess. */
@NullMarked
package com.quenty.auth.throttle;

import org.jspecify.annotations.NullMarked;
