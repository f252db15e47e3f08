/** Routes: what a driver does in a day, stop by stop, who drives which vehicle when, and how it really went. */
@NullMarked
package com.quenty.pickup.routes;

import org.jspecify.annotations.NullMarked;
