/** The rate of a loan: by the rate table of its currency, below the usury cap of the customer's country. */
@NullMarked
package com.quenty.microcredit.creditrates;

import org.jspecify.annotations.NullMarked;
