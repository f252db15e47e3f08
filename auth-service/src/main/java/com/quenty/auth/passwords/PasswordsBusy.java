package com.quenty.auth.passwords;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.Unavailable;

/** More sign-ins at once than we have memory to verify. */
@ProblemCode("passwords-busy")
final class PasswordsBusy extends Unavailable {

    PasswordsBusy() {
        super("Too many sign-ins at the moment; try again shortly.");
    }
}
