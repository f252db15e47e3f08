/** The work of drivers on the road: start, set out, arrive, collect, come away with nothing, finish. */
@NullMarked
package com.quenty.pickup.routes.driving;

import org.jspecify.annotations.NullMarked;
