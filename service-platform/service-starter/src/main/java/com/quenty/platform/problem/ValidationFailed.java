package com.quenty.platform.problem;

import java.util.List;

/** Fields of a request are missing or out of shape; {@link #errors()} names each of them. */
@ProblemCode("validation-failed")
public final class ValidationFailed extends InvalidRequest {

    public ValidationFailed(List<FieldProblem> errors) {
        super("The request has invalid fields.");
        errors.forEach(error -> at(error.pointer(), error.message()));
    }

    public static ValidationFailed of(String pointer, String message) {
        return new ValidationFailed(List.of(new FieldProblem(pointer, message)));
    }
}
