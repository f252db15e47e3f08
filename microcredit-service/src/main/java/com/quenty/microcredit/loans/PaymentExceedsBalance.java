package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.Refusal;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/**
 * The payment is more than what pays the loan off, and nobody has said that this is meant; or the recovery is more than what
 * was lost.
 */
@ProblemCode("payment-exceeds-balance")
public final class PaymentExceedsBalance extends RuleViolation {

    PaymentExceedsBalance(Refusal refusal) {
        super("The amount is too large.");
        var limit = refusal.limit();
        if (limit != null) {
            with("limit", limit);
        }
        var pointer = refusal.pointer();
        at(pointer == null ? "" : pointer, refusal.message());
    }
}
