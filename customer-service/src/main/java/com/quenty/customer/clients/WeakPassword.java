package com.quenty.customer.clients;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

@ProblemCode("weak-password")
public final class WeakPassword extends RuleViolation {

    WeakPassword(List<FieldProblem> reasons) {
        super("The initial password is too weak.");
        reasons.forEach(reason -> at("/initial_password", reason.message()));
    }
}
