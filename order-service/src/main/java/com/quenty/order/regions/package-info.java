/** The regions of countries, by the code that ISO 3166-2 gives them. */
@NullMarked
package com.quenty.order.regions;

import org.jspecify.annotations.NullMarked;
