package com.quenty.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Size} of a text counts characters as people, JSON Schema and PostgreSQL do: code points. The library's own
 * counts the halves of a surrogate pair. Found by the service loader, so that it holds for every validator there is.
 */
public final class CodePointSize implements ConstraintValidator<Size, String> {

    private static final String BY_DEFAULT = "{jakarta.validation.constraints.Size.message}";

    private int min;
    private int max;
    private boolean ownMessage;

    @Override
    public void initialize(Size size) {
        min = size.min();
        max = size.max();
        ownMessage = !size.message().equals(BY_DEFAULT);
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        int length = text.codePointCount(0, text.length());
        if (length >= min && length <= max) {
            return true;
        }
        if (!ownMessage) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message()).addConstraintViolation();
        }
        return false;
    }

    private String message() {
        if (min == 0) {
            return "must have at most %d characters".formatted(max);
        }
        return max == Integer.MAX_VALUE
                ? "must have at least %d characters".formatted(min)
                : "must have %d to %d characters".formatted(min, max);
    }
}
