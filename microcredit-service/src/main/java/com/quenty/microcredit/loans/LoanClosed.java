package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.Refusal;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** The loan owes nothing, or was written off: what was asked wants one that is under way. */
@ProblemCode("loan-closed")
public final class LoanClosed extends Conflict {

    LoanClosed(Refusal refusal) {
        super(refusal.message());
    }
}
