package com.quenty.auth.passwords;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import com.quenty.platform.problem.Unavailable;
import java.util.List;

final class PasswordProblems {

    private PasswordProblems() {}

    /** More concurrent sign-ins than there is memory to verify. */
    @ProblemCode("passwords-busy")
    static final class PasswordsBusy extends Unavailable {

        PasswordsBusy() {
            super("Too many sign-ins at the moment; try again shortly.");
        }
    }

    /** Too short, too long, too common, or derived from names of the account. */
    @ProblemCode("weak-password")
    static final class WeakPassword extends RuleViolation {

        WeakPassword(String pointer, List<String> reasons) {
            super("The password " + String.join(", and it ", reasons) + ".");
            reasons.forEach(reason -> at(pointer, reason));
        }
    }
}
