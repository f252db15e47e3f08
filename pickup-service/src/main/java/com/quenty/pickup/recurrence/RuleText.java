package com.quenty.pickup.recurrence;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** As long as a recurrence rule may be; whether it is one is said when it is read. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Size(max = RuleText.LONGEST)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface RuleText {

    /** The column has room for more: the end of a series adds an UNTIL. */
    int LONGEST = 450;

    String message() default "must have at most " + LONGEST + " characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
