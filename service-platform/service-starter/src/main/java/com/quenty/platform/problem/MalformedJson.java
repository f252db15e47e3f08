package com.quenty.platform.problem;

import tools.jackson.core.JacksonException;

/** The body is no JSON at all, says a name twice, or ends too early. */
@ProblemCode("malformed-json")
public final class MalformedJson extends InvalidRequest {

    MalformedJson(JacksonException failure) {
        super("The body is not valid JSON at line %d, column %d."
                .formatted(
                        failure.getLocation().getLineNr(), failure.getLocation().getColumnNr()));
    }
}
