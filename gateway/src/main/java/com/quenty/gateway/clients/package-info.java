/** What the gateway itself asks of a service: which tokens have ended early. */
@NullMarked
package com.quenty.gateway.clients;

import org.jspecify.annotations.NullMarked;
