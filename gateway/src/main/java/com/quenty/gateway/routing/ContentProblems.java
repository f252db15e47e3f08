package com.quenty.gateway.routing;

import com.quenty.platform.problem.ContentTooLarge;
import com.quenty.platform.problem.ProblemCode;
import org.springframework.util.unit.DataSize;

final class ContentProblems {

    private ContentProblems() {}

    /** More than the gateway passes on. */
    @ProblemCode("content-too-large")
    static final class TooLarge extends ContentTooLarge {

        TooLarge(DataSize limit) {
            super("A request body may have at most %d bytes.".formatted(limit.toBytes()));
        }
    }
}
