/** Rates of DHL Express, asked over its MyDHL interface. */
@NullMarked
package com.quenty.intlshipping.rates.mydhl;

import org.jspecify.annotations.NullMarked;
