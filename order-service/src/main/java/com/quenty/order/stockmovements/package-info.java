/** The stock ledger: every unit that came, went or was corrected, for ever. */
@NullMarked
package com.quenty.order.stockmovements;

import org.jspecify.annotations.NullMarked;
