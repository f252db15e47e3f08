/** Before anything else: the id of a request and the address it comes from. */
@NullMarked
package com.quenty.gateway.edge;

import org.jspecify.annotations.NullMarked;
