/**
 * How far and how long it is from place to place: estimated from coordinates, or asked of a road engine where one is configured.
 */
@NullMarked
package com.quenty.pickup.travel;

import org.jspecify.annotations.NullMarked;
