/** The contract of pickup-service: pickups that siblings have made. */
@NullMarked
package com.quenty.contracts.pickup;

import org.jspecify.annotations.NullMarked;
