/** Notices of pickups to siblings, after the commit. */
@NullMarked
package com.quenty.pickup.pickups.notices;

import org.jspecify.annotations.NullMarked;
