package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.Refusal;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** The customer has less to get back. */
@ProblemCode("refund-exceeds-credit")
public final class RefundExceedsCredit extends RuleViolation {

    RefundExceedsCredit(Refusal refusal) {
        super("The amount is too large.");
        var limit = refusal.limit();
        if (limit != null) {
            with("limit", limit);
        }
        var pointer = refusal.pointer();
        at(pointer == null ? "" : pointer, refusal.message());
    }
}
