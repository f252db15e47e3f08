package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.Refusal;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Only a loan that was written off has recoveries. */
@ProblemCode("loan-not-written-off")
public final class LoanNotWrittenOff extends Conflict {

    LoanNotWrittenOff(Refusal refusal) {
        super(refusal.message());
    }
}
