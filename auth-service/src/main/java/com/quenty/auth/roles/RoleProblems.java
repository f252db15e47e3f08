package com.quenty.auth.roles;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.Echo;
import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

public final class RoleProblems {

    private RoleProblems() {}

    @ProblemCode("role-not-found")
    static final class RoleNotFound extends NotFound {

        RoleNotFound() {
            super("There is no such role.");
        }
    }

    /** A role that is named but does not exist, or is inactive. */
    @ProblemCode("unknown-role")
    static final class UnknownRole extends RuleViolation {

        UnknownRole(String name, String pointer) {
            super("There is no active role %s.".formatted(Echo.of(name)));
            at(pointer, "names no active role");
        }
    }

    @ProblemCode("duplicate-role")
    static final class DuplicateRole extends Conflict {

        DuplicateRole(String name) {
            super("There is already a role %s.".formatted(Echo.of(name)));
            at("/name", "is taken");
        }
    }

    @ProblemCode("role-in-use")
    static final class RoleInUse extends Conflict {

        RoleInUse(long holders) {
            super("The role is held by %d accounts; remove it from them first.".formatted(holders));
            with("holders", holders);
        }
    }

    /** Every installation relies on the system roles, so they only change with the catalogue. */
    @ProblemCode("system-role")
    static final class SystemRole extends RuleViolation {

        SystemRole() {
            super("System roles can't be changed or deleted.");
        }
    }

    /** The actor wants to grant more than they hold. */
    @ProblemCode("grant-exceeds-own")
    public static final class GrantExceedsOwn extends NotAllowed {

        public GrantExceedsOwn() {
            super("Nobody can grant more than they hold themselves, nor outside their own company.");
        }
    }

    /** The actor wants to act on an account or client that holds more than they do. */
    @ProblemCode("target-exceeds-own")
    public static final class TargetExceedsOwn extends NotAllowed {

        public TargetExceedsOwn() {
            super("The account holds more than you do.");
        }
    }

    /** The actor wants power over an account that holds as much as they do. */
    @ProblemCode("target-of-equal-rank")
    static final class TargetOfEqualRank extends NotAllowed {

        TargetOfEqualRank() {
            super("The account holds as much as you do; its holder, or somebody who holds more, can do this.");
        }
    }
}
