/** Numbers of parcels. */
@NullMarked
package com.quenty.pickup.trackingnumbers;

import org.jspecify.annotations.NullMarked;
