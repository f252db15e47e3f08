package com.quenty.platform.security;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;

/** {@code /internal} is for services only. */
@ProblemCode(ServiceTokenRequired.CODE)
public final class ServiceTokenRequired extends NotAllowed {

    public static final String CODE = "service-token-required";

    public ServiceTokenRequired() {
        super("This endpoint is for services.");
    }
}
