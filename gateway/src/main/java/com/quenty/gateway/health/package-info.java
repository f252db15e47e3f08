/** The state of the gateway and of each service. */
@NullMarked
package com.quenty.gateway.health;

import org.jspecify.annotations.NullMarked;
