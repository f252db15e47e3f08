/** Slots: the windows of a zone's day with the places in them. */
@NullMarked
@Owns("pickup_slots")
package com.quenty.pickup.slots;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
