package com.quenty.auth.roles;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** What every installation relies on stays as the catalogue has it. */
@ProblemCode("system-role")
final class SystemRole extends RuleViolation {

    SystemRole() {
        super("System roles can't be changed or deleted.");
    }
}
