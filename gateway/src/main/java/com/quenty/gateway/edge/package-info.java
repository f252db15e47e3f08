/** What is known of a request before anyone looks at it: its id and where it comes from. */
@NullMarked
package com.quenty.gateway.edge;

import org.jspecify.annotations.NullMarked;
