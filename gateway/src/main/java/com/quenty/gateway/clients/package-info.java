/** Calls of the gateway itself: which tokens have ended early. */
@NullMarked
package com.quenty.gateway.clients;

import org.jspecify.annotations.NullMarked;
