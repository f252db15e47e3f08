package com.quenty.customer.clients;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import com.quenty.platform.problem.TooManyRequests;
import java.time.Duration;
import java.util.List;

/** Refusals of siblings, as problems of this service. */
public final class SiblingProblems {

    private SiblingProblems() {}

    /** A profile whose login account is gone; it can be read, but not changed or reactivated. */
    @ProblemCode("account-missing")
    public static final class AccountMissing extends Conflict {

        AccountMissing() {
            super("The user has no login account any more.");
        }
    }

    @ProblemCode("duplicate-email")
    public static final class DuplicateEmail extends Conflict {

        public DuplicateEmail() {
            super("Another user has this e-mail address.");
            at("/email", "is taken");
        }
    }

    @ProblemCode("duplicate-username")
    public static final class DuplicateUsername extends Conflict {

        public DuplicateUsername() {
            super("Another user has this username.");
            at("/username", "is taken");
        }
    }

    @ProblemCode("unknown-role")
    public static final class UnknownRole extends RuleViolation {

        UnknownRole() {
            super("There is no such role.");
            at("/role", "is not known");
        }
    }

    @ProblemCode("weak-password")
    public static final class WeakPassword extends RuleViolation {

        WeakPassword(List<FieldProblem> reasons) {
            super("The initial password is too weak.");
            reasons.forEach(reason -> at("/initial_password", reason.message()));
        }
    }

    /** Callers grant only what they hold. */
    @ProblemCode("grant-exceeds-own")
    public static final class GrantExceedsOwn extends NotAllowed {

        GrantExceedsOwn() {
            super("The role grants more than you hold yourself.");
            at("/role", "grants more than you hold");
        }
    }

    /** Callers change or deactivate only accounts that hold no more than they do. */
    @ProblemCode("target-exceeds-own")
    public static final class TargetExceedsOwn extends NotAllowed {

        TargetExceedsOwn() {
            super("The user holds more than you do.");
        }
    }

    /** Callers change the address of another user only if they hold more. */
    @ProblemCode("target-of-equal-rank")
    public static final class TargetOfEqualRank extends NotAllowed {

        TargetOfEqualRank() {
            super("The user holds as much as you do; they, or somebody who holds more, can do this.");
        }
    }

    /** Nobody reactivates the user from whom their own account descends. */
    @ProblemCode("reactivates-itself")
    public static final class ReactivatesItself extends NotAllowed {

        ReactivatesItself() {
            super("Your account descends from this one; somebody independent of it has to reactivate it.");
        }
    }

    @ProblemCode("person-required")
    public static final class PersonRequired extends NotAllowed {

        PersonRequired() {
            super("Only a person can do this, with their current password.");
        }
    }

    @ProblemCode("current-password-required")
    public static final class CurrentPasswordRequired extends RuleViolation {

        CurrentPasswordRequired() {
            super("This change requires your current password.");
            at("/current_password", "is required for this change");
        }
    }

    @ProblemCode("wrong-current-password")
    public static final class WrongCurrentPassword extends RuleViolation {

        WrongCurrentPassword() {
            super("The current password is wrong.");
            at("/current_password", "is wrong");
        }
    }

    /** The password was not compared: there were too many wrong ones before. */
    @ProblemCode("too-many-proofs")
    public static final class TooManyProofs extends TooManyRequests {

        TooManyProofs(Duration retryAfter) {
            super("Too many wrong passwords; wait before the next. This one was not compared.", retryAfter);
            at("/current_password", "was not compared; wait first");
        }
    }

    /** At least one active super admin must remain. */
    @ProblemCode("last-super-admin")
    public static final class LastSuperAdmin extends Conflict {

        LastSuperAdmin() {
            super("The last super admin can't be removed.");
        }
    }

    /** Another service still has open work for this user or company. */
    @ProblemCode("open-work-left")
    public static final class OpenWorkLeft extends Conflict {

        OpenWorkLeft(List<String> openWork) {
            super("There is still open work; finish or cancel it first.");
            with("open_work", openWork);
        }
    }
}
