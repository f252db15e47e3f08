package com.quenty.customer.clients;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** A profile whose login account is gone; it can be read, but not changed or reactivated. */
@ProblemCode("account-missing")
public final class AccountMissing extends Conflict {

    AccountMissing() {
        super("The user has no login account any more.");
    }
}
