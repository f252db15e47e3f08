package com.quenty.auth.apiclients;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** No client of this id, or none the caller may know of. */
@ProblemCode("client-not-found")
final class ClientNotFound extends NotFound {

    ClientNotFound() {
        super("There is no such client.");
    }
}
