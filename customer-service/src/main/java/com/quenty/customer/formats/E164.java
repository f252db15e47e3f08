package com.quenty.customer.formats;

import com.quenty.platform.validation.TextRules;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A phone number in E.164, or nothing. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Constraint(validatedBy = E164.PhoneValidator.class)
public @interface E164 {

    String message() default TextRules.PHONE_MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class PhoneValidator implements ConstraintValidator<E164, String> {
        @Override
        public boolean isValid(@Nullable String phone, ConstraintValidatorContext context) {
            return phone == null || Phones.e164(phone).filter(phone::equals).isPresent();
        }
    }
}
