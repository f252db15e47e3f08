package com.quenty.platform.problem;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/** Says what is wrong with JSON that could not be read, in the caller's words: where, and what would have been right. */
public final class UnreadableJson {

    private UnreadableJson() {}

    public static DomainProblem explain(JacksonException failure) {
        return failure instanceof StreamReadException syntax
                ? new MalformedJson(syntax)
                : new ValidationFailed(List.of(new FieldProblem(pointer(failure), "is invalid")));
    }

    static String pointer(JacksonException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
