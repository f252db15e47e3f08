package com.quenty.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** {@code @NotBlank} with every blank of Unicode; the library's own knows those of ASCII. Found by the service loader. */
public final class VisibleText implements ConstraintValidator<NotBlank, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text != null && !TextRules.isBlank(text);
    }
}
