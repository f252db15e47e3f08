/** The clock everything reads, and the zone in which business days begin. */
@NullMarked
package com.quenty.platform.time;

import org.jspecify.annotations.NullMarked;
