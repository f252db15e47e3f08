package com.quenty.gateway.routing;

import com.quenty.platform.problem.ContentTooLarge;
import com.quenty.platform.problem.ProblemCode;
import org.springframework.util.unit.DataSize;

/** More than the gateway passes on. */
@ProblemCode("content-too-large")
final class BodyTooLarge extends ContentTooLarge {

    BodyTooLarge(DataSize limit) {
        super("A request body may have at most %d bytes.".formatted(limit.toBytes()));
    }
}
