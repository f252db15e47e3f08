/** Products, orders, inventory and the stock ledger. */
@NullMarked
package com.quenty.order;

import org.jspecify.annotations.NullMarked;
