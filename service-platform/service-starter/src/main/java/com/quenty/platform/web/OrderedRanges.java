package com.quenty.platform.web;

import com.quenty.platform.json.SnakeCase;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;

/**
 * Ranges in records of query parameters: {@code <what>_from} is inclusive and {@code <what>_until} exclusive, so one that
 * does not end after it begins holds nothing, and is a mistake of the caller.
 */
final class OrderedRanges implements Validator {

    private static final String FROM = "From";
    private static final String UNTIL = "Until";

    @Override
    public boolean supports(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> endOf(type, component).isPresent());
    }

    @Override
    public void validate(Object target, Errors errors) {
        for (var component : target.getClass().getRecordComponents()) {
            endOf(target.getClass(), component).ifPresent(end -> {
                if (!isOrdered(value(target, component), value(target, end))) {
                    ((BindingResult) errors)
                            .addError(new FieldError(
                                    errors.getObjectName(),
                                    end.getName(),
                                    "must be after " + SnakeCase.of(component.getName())));
                }
            });
        }
    }

    /** The component that ends the range which this one begins. */
    private static Optional<RecordComponent> endOf(Class<?> type, RecordComponent begin) {
        if (!begin.getName().endsWith(FROM)) {
            return Optional.empty();
        }
        var name = begin.getName().substring(0, begin.getName().length() - FROM.length()) + UNTIL;
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name) && component.getType() == begin.getType())
                .findFirst();
    }

    @SuppressWarnings("unchecked") // both are of one type
    private static boolean isOrdered(@Nullable Object from, @Nullable Object until) {
        return from == null || !(until instanceof Comparable<?> end) || ((Comparable<Object>) end).compareTo(from) > 0;
    }

    private static @Nullable Object value(Object owner, RecordComponent component) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        try {
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("Can't read " + component, broken);
        }
    }
}
