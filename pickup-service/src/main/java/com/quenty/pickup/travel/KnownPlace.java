package com.quenty.pickup.travel;

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

/** Not 0, 0, which devices and geocoders give that know no place; nobody lives within hundreds of kilometres of it. */
@Documented
@Constraint(validatedBy = KnownPlace.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownPlace {

    String message() default "must not be 0, 0, which stands for an unknown place";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** In degrees of WGS 84. */
    interface Coordinates {

        double latitude();

        double longitude();

        /** Within a hundred metres of 0, 0. */
        static boolean areUnknown(double latitude, double longitude) {
            return Math.abs(latitude) < 0.001 && Math.abs(longitude) < 0.001;
        }
    }

    /** Looks at the two together. */
    final class Check implements ConstraintValidator<KnownPlace, Coordinates> {

        @Override
        public boolean isValid(@Nullable Coordinates place, ConstraintValidatorContext context) {
            return place == null || !Coordinates.areUnknown(place.latitude(), place.longitude());
        }
    }
}
