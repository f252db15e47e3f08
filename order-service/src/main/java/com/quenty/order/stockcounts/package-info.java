/** What people find in the shelves, held against what the ledger says. */
@NullMarked
package com.quenty.order.stockcounts;

import org.jspecify.annotations.NullMarked;
