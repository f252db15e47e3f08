package com.quenty.auth.permissions;

import com.quenty.platform.problem.Echo;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.Collection;

final class PermissionProblems {

    private PermissionProblems() {}

    @ProblemCode("unknown-permission")
    static final class UnknownPermission extends RuleViolation {

        UnknownPermission(Collection<String> names, String pointer) {
            super("There is no permission %s.".formatted(Echo.of(names)));
            if (!pointer.isEmpty()) {
                at(pointer, "names no permission: " + Echo.of(names));
            }
        }
    }
}
