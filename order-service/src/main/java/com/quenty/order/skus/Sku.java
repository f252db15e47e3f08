package com.quenty.order.skus;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A stock keeping unit in its canonical form ({@link SkuRules}): letters and digits of any script and the marks that catalogues use. It can
 * be printed, read aloud and, percent-encoded, put into a path: parts between slashes begin with a letter or digit, so no SKU reads like
 * a way to another path.
 */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = SkuRules.PATTERN)
@ReportAsSingleViolation
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface Sku {
    String message() default
            "must be 1 to 100 letters and digits of any script and marks of . _ - + & ( ) /, with a letter or digit at its beginning and after each /";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
