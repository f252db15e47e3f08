/** Routes by the hand of a dispatcher: made, confirmed, called off. */
@NullMarked
package com.quenty.pickup.routes.dispatching;

import org.jspecify.annotations.NullMarked;
