/**
 * The search for good routes: a vehicle-routing problem with time windows, loads, skills, breaks and several trips in a shift. Pure: no
 * database, no Spring, no clock but the one a deadline is given by. Times are seconds after the midnight with which the day begins at the
 * depot, distances are metres, and costs are in the money of the caller.
 */
@NullMarked
package com.quenty.pickup.routing;

import org.jspecify.annotations.NullMarked;
