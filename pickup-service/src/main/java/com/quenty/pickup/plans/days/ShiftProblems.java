package com.quenty.pickup.plans.days;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Problems of working times. */
public final class ShiftProblems {

    private ShiftProblems() {}

    /** Nobody could work these times: {@code errors} says which, and why. */
    @ProblemCode("shift-incoherent")
    public static final class Incoherent extends RuleViolation {

        public Incoherent(List<FieldProblem> faults) {
            super(
                    "Shifts and their breaks follow each other, end after they start, and breaks lie within their shift.");
            faults.forEach(fault -> at(fault.pointer(), fault.message()));
        }
    }
}
