package com.quenty.gateway.routing;

import com.quenty.platform.problem.ProblemCode;

/** The service was reached but gave no answer in time; whether it did the work is not known. Answered with 504. */
@ProblemCode("upstream-timeout")
final class UpstreamTimeout extends RuntimeException {

    static final String CODE = "upstream-timeout";

    UpstreamTimeout(String service, Throwable cause) {
        super("%s did not answer in time. The request may have been carried out.".formatted(service), cause);
    }
}
