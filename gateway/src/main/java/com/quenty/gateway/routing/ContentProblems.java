package com.quenty.gateway.routing;

import com.quenty.platform.problem.ContentTooLarge;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.Unavailable;
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

    /** The memory that all bodies share is in use. */
    @ProblemCode("no-room-for-body")
    static final class NoRoomForBody extends Unavailable {

        NoRoomForBody() {
            super("Too many large requests are arriving at once.");
        }
    }
}
