package com.quenty.gateway.routing;

import com.quenty.platform.problem.ProblemCode;
import org.springframework.util.unit.DataSize;

/** More than the gateway passes on. Answered with 413. */
@ProblemCode("content-too-large")
final class BodyTooLarge extends RuntimeException {

    static final String CODE = "content-too-large";

    BodyTooLarge(DataSize limit) {
        super("A request body may have at most %d bytes.".formatted(limit.toBytes()));
    }
}
