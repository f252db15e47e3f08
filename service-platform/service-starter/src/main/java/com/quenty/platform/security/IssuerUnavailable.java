package com.quenty.platform.security;

import com.quenty.platform.problem.UpstreamFailure;
import org.springframework.security.core.AuthenticationException;

/**
 * The issuer's keys can't be read, or what has ended before its time, so that no token can be checked; answered with 503, not
 * with 401.
 */
class IssuerUnavailable extends AuthenticationException {

    private final UpstreamFailure failure;

    IssuerUnavailable(UpstreamFailure failure) {
        super("The issuer can't be asked", failure);
        this.failure = failure;
    }

    UpstreamFailure failure() {
        return failure;
    }
}
