package com.quenty.microcredit.reschedules;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;

/** A changed contract takes two people of ours. */
@ProblemCode("same-person-decides")
public final class SamePersonDecides extends NotAllowed {

    SamePersonDecides() {
        super("Whoever proposed it can't approve it.");
    }
}
