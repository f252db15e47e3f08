/** Money that comes in for loans and goes back: a ledger that is corrected by further entries. */
@NullMarked
package com.quenty.microcredit.loanpayments;

import org.jspecify.annotations.NullMarked;
