package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.Refusal;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** It can't be taken back, or there is nothing left of it to take back. */
@ProblemCode("not-reversible")
public final class NotReversible extends Conflict {

    NotReversible(Refusal refusal) {
        super(refusal.message());
    }
}
