package com.quenty.auth.apiclients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** A service's client follows the catalogue and the configuration at each start. */
@ProblemCode("service-client")
final class ServiceClient extends RuleViolation {

    ServiceClient() {
        super("Clients of our own services are configured, not administered.");
    }
}
