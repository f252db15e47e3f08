package com.quenty.auth.roles;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** A role that is named but does not exist, or is switched off. */
@ProblemCode("unknown-role")
final class UnknownRole extends RuleViolation {

    UnknownRole(String name, String pointer) {
        super("There is no active role %s.".formatted(name));
        at(pointer, "names no active role");
    }
}
