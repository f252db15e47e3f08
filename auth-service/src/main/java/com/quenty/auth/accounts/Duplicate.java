package com.quenty.auth.accounts;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import org.springframework.dao.DataIntegrityViolationException;

/** A user name or an address that another account has. */
final class Duplicate {

    private Duplicate() {}

    @ProblemCode("duplicate-username")
    static final class Username extends Conflict {
        Username() {
            super("The user name is taken.");
            at("/username", "is taken");
        }
    }

    @ProblemCode("duplicate-email")
    static final class Email extends Conflict {
        Email() {
            super("The e-mail address has an account already.");
            at("/email", "has an account already");
        }
    }

    /** What the database refused, as our problem; anything else is a mistake of ours and goes on. */
    static RuntimeException of(DataIntegrityViolationException refused) {
        var message = String.valueOf(refused.getMostSpecificCause().getMessage());
        if (message.contains("users_email")) {
            return new Email();
        }
        if (message.contains("users_username")) {
            return new Username();
        }
        if (message.contains("users_user_id")) {
            return new DifferentAccount();
        }
        return refused;
    }
}
