/** What siblings are told of pickups, after the commit. */
@NullMarked
package com.quenty.pickup.pickups.notices;

import org.jspecify.annotations.NullMarked;
