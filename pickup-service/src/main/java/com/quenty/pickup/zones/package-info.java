/** Zones: sets of postal codes with the hours in which drivers come. */
@NullMarked
@Owns({"pickup_zones", "pickup_zone_postal_prefixes", "pickup_zone_hours", "pickup_zone_holidays"})
package com.quenty.pickup.zones;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
