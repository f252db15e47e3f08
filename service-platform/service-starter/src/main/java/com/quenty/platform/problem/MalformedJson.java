package com.quenty.platform.problem;

import tools.jackson.core.JacksonException;

/** The body is no JSON at all, says a name twice, is nested too deep, or ends too early. */
@ProblemCode("malformed-json")
public final class MalformedJson extends InvalidRequest {

    MalformedJson(JacksonException failure) {
        super("The body can't be read as JSON" + place(failure) + '.');
    }

    private MalformedJson(String detail) {
        super(detail);
    }

    public static MalformedJson notUtf8() {
        return new MalformedJson("The body has to be JSON in UTF-8.");
    }

    private static String place(JacksonException failure) {
        var location = failure.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : ": look at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
