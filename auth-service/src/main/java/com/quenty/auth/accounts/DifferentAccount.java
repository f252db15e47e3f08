package com.quenty.auth.accounts;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** The id is taken by an account that was made with other content. */
@ProblemCode("account-exists")
final class DifferentAccount extends Conflict {

    DifferentAccount() {
        super("There is an account with this id already, and it is another one.");
    }
}
