package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.Refusal;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** It happened before and happens once. */
@ProblemCode("already-done")
public final class AlreadyDone extends Conflict {

    AlreadyDone(Refusal refusal) {
        super(refusal.message());
    }
}
