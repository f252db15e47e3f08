package com.quenty.platform.web;

import com.quenty.platform.json.RecordNullness;
import com.quenty.platform.json.SnakeCase;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.Pointers;
import com.quenty.platform.problem.ValidationFailed;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Whether a body that was read may be handed to a controller, or one whose bytes are signed may be used by a service. A component that is not {@code @Nullable} has to be
 * there: the compiler has checked our code on that promise, so a caller may not break it.
 */
public final class BodyCheck {

    private final Validator validator;

    BodyCheck(Validator validator) {
        this.validator = validator;
    }

    /**
     * Nothing that must be there is missing. Constraints are left to {@code @Valid}, but if something is missing, are
     * checked at once: a caller wants to hear of all mistakes together.
     */
    void complete(Object body) {
        var missing = missing(body);
        if (!missing.isEmpty()) {
            throw failed(body, missing);
        }
    }

    /**
     * Complete, and all constraints hold.
     *
     * @throws ValidationFailed with all mistakes
     */
    public void valid(Object body) {
        var missing = missing(body);
        if (!missing.isEmpty() || !validator.validate(body).isEmpty()) {
            throw failed(body, missing);
        }
    }

    private ValidationFailed failed(Object body, List<FieldProblem> missing) {
        var errors = new ArrayList<FieldProblem>();
        var said = new HashSet<String>();
        for (var violation : validator.validate(body)) {
            var pointer = Pointers.of(violation.getPropertyPath().toString());
            errors.add(new FieldProblem(pointer, violation.getMessage()));
            said.add(pointer);
        }
        missing.stream().filter(error -> !said.contains(error.pointer())).forEach(errors::add);
        return new ValidationFailed(errors);
    }

    private static List<FieldProblem> missing(Object body) {
        var missing = new ArrayList<FieldProblem>();
        collect(body, "", missing);
        return missing;
    }

    private static void collect(@Nullable Object value, String pointer, List<FieldProblem> missing) {
        if (value instanceof Record body) {
            for (var component : body.getClass().getRecordComponents()) {
                collect(body, component, pointer, missing);
            }
        } else if (value instanceof Collection<?> elements) {
            int index = 0;
            for (var element : elements) {
                collect(element, pointer + '/' + index++, missing);
            }
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> collect(entry, pointer + '/' + key, missing));
        }
    }

    private static void collect(Record body, RecordComponent component, String pointer, List<FieldProblem> missing) {
        var accessor = component.getAccessor();
        ReflectionUtils.makeAccessible(accessor);
        var value = ReflectionUtils.invokeMethod(accessor, body);
        var here = pointer + '/' + SnakeCase.of(component.getName());
        if (value == null) {
            if (!RecordNullness.isNullable(component)) {
                missing.add(new FieldProblem(here, "must not be null"));
            }
            return;
        }
        if (value instanceof List<?> elements && !RecordNullness.hasNullableElements(component)) {
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i) == null) {
                    missing.add(new FieldProblem(here + '/' + i, "must not be null"));
                }
            }
        }
        collect(value, here, missing);
    }
}
