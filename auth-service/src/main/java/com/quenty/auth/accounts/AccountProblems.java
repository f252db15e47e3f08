package com.quenty.auth.accounts;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

public final class AccountProblems {

    private AccountProblems() {}

    /** No account with this id, or none that is visible to the caller. */
    @ProblemCode("account-not-found")
    public static final class AccountNotFound extends NotFound {

        public AccountNotFound() {
            super("There is no such account.");
        }
    }

    /** The id belongs to an account that was created with other content. */
    @ProblemCode("account-exists")
    static final class AccountExists extends Conflict {

        AccountExists() {
            super("There is already an account with this id, and it is a different one.");
        }
    }

    @ProblemCode("duplicate-username")
    static final class DuplicateUsername extends Conflict {

        DuplicateUsername() {
            super("The user name is taken.");
            at("/username", "is taken");
        }
    }

    @ProblemCode("duplicate-email")
    static final class DuplicateEmail extends Conflict {

        DuplicateEmail() {
            super("The e-mail address already has an account.");
            at("/email", "already has an account");
        }
    }

    /** At least one active super admin must remain. */
    @ProblemCode("last-super-admin")
    static final class LastSuperAdmin extends Conflict {

        LastSuperAdmin() {
            super("This is the last active super admin; make another one first.");
        }
    }

    /** The account acts for itself, or by one that it has created. */
    @ProblemCode("reactivates-itself")
    static final class ReactivatesItself extends NotAllowed {

        ReactivatesItself() {
            super("Your account descends from this one; somebody independent of it has to reactivate it.");
        }
    }
}
