/** Money that comes in for loans and goes back: a ledger that is corrected by further entries. */
@NullMarked
@Owns({"loan_payments", "loan_payment_allocations", "loan_payment_keys"})
package com.quenty.microcredit.loanpayments;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
