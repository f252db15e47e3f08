package com.quenty.auth.accounts;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** No account of this id, or none the caller may know of. */
@ProblemCode("account-not-found")
public final class AccountNotFound extends NotFound {

    public AccountNotFound() {
        super("There is no such account.");
    }
}
