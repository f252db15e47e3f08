/** Landed costs: the cost of goods at their destination, with duty, VAT and fees of the import. Nothing is kept. */
@NullMarked
package com.quenty.intlshipping.landedcosts;

import org.jspecify.annotations.NullMarked;
