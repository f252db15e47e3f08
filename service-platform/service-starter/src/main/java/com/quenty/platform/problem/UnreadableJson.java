package com.quenty.platform.problem;

import com.quenty.platform.json.UnfitText;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/**
 * Says what is wrong with JSON that could not be read, in the caller's words: where, and what would have been right.
 */
public final class UnreadableJson {

    private UnreadableJson() {}

    public static DomainProblem explain(JacksonException failure) {
        // A record that refuses its own content, Money for one, knows best what to say.
        if (cause(failure) instanceof DomainProblem refused) {
            return refused.at(pointer(failure), refused.detail());
        }
        return switch (failure) {
            case InputCoercionException number ->
                ValidationFailed.of(pointer(number), Expected.of(number.getTargetType(), number.getInputType()));
            case DatabindException shape -> ValidationFailed.of(pointer(shape), message(shape));
            default -> new MalformedJson(failure);
        };
    }

    private static String message(DatabindException failure) {
        if (failure instanceof UnfitText) {
            return failure.getOriginalMessage();
        }
        if (failure instanceof PropertyBindingException) {
            return "is unknown";
        }
        // A record that checks itself has met a component that is not there.
        if (failure.getCause() instanceof NullPointerException) {
            return "lacks a member that must not be null";
        }
        if (failure instanceof MismatchedInputException mismatch) {
            // At the end of its object a primitive has turned out to be absent.
            var absent = Set.of(JsonToken.VALUE_NULL, JsonToken.END_OBJECT);
            return mismatch.getCurrentToken() != null && absent.contains(mismatch.getCurrentToken())
                    ? "must not be null"
                    : Expected.of(mismatch.getTargetType(), mismatch.getCurrentToken());
        }
        return "is invalid";
    }

    private static @Nullable Throwable cause(Throwable failure) {
        var cause = failure.getCause();
        return cause == null || cause instanceof DomainProblem ? cause : cause(cause);
    }

    private static String pointer(JacksonException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
