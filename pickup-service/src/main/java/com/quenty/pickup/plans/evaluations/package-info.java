/** A given order of stops, timed, with everything that is wrong with it. */
@NullMarked
package com.quenty.pickup.plans.evaluations;

import org.jspecify.annotations.NullMarked;
