/** Before anything else: the connection of a request, what its client may cost, its id and the address it comes from. */
@NullMarked
package com.quenty.gateway.edge;

import org.jspecify.annotations.NullMarked;
