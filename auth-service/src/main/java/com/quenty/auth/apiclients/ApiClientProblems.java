package com.quenty.auth.apiclients;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

final class ApiClientProblems {

    private ApiClientProblems() {}

    /** No client with this id, or none that is visible to the caller. */
    @ProblemCode("client-not-found")
    static final class ClientNotFound extends NotFound {

        ClientNotFound() {
            super("There is no such client.");
        }
    }

    /** The client of a service follows the catalogue and the configuration at each start. */
    @ProblemCode("service-client")
    static final class ServiceClient extends RuleViolation {

        ServiceClient() {
            super("Clients of the suite's own services are configured and can't be changed here.");
        }
    }
}
