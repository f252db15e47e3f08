/** The table of services and the way of a request to one of them and back. */
@NullMarked
package com.quenty.gateway.routing;

import org.jspecify.annotations.NullMarked;
