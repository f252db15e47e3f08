package com.quenty.customer.clients;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Without him nobody could help anybody any more. */
@ProblemCode("last-super-admin")
public final class LastSuperAdmin extends Conflict {

    LastSuperAdmin() {
        super("The last super admin can't be removed.");
    }
}
