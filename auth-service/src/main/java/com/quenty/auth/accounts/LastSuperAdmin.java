package com.quenty.auth.accounts;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Without one nobody could ever make another. */
@ProblemCode("last-super-admin")
final class LastSuperAdmin extends Conflict {

    LastSuperAdmin() {
        super("This is the last active super admin; make another one first.");
    }
}
