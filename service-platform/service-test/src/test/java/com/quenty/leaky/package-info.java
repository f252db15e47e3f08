/** Endpoints with holes, so that the walk is known to find them. */
@NullMarked
package com.quenty.leaky;

import org.jspecify.annotations.NullMarked;
