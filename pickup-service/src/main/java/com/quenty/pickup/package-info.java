/** Pickups at the door: zones and slots, bookings and series, routes and their planning, proof. */
@NullMarked
package com.quenty.pickup;

import org.jspecify.annotations.NullMarked;
