/** Time windows: which may be asked for, and how they read on a clock at the door. */
@NullMarked
package com.quenty.pickup.windows;

import org.jspecify.annotations.NullMarked;
