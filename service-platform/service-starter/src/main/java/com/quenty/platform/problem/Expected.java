package com.quenty.platform.problem;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.time.Rfc3339;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes, for callers, what a value of some type has to look like. */
final class Expected {

    private static final String YEARS = ", of the years %d to %d".formatted(Rfc3339.FIRST_YEAR, Rfc3339.LAST_YEAR);

    private Expected() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "is invalid";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants()).map(Expected::code).collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class
                || type == short.class
                || type == Short.class
                || type == BigInteger.class) {
            return "must be a whole number within range";
        }
        if (type == BigDecimal.class
                || type == double.class
                || type == Double.class
                || type == float.class
                || type == Float.class) {
            return "must be a number within range";
        }
        if (type == String.class) {
            return "must be a Unicode text without U+0000";
        }
        if (type == Instant.class) {
            return "must be a time as 2026-01-31T12:00:00Z" + YEARS;
        }
        if (type == LocalDate.class) {
            return "must be a date as 2026-01-31" + YEARS;
        }
        if (type == YearMonth.class) {
            return "must be a month as 2026-01" + YEARS;
        }
        if (type == LocalTime.class) {
            return "must be a time of day as 08:30";
        }
        if (type == UUID.class) {
            return "must be a UUID";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "must be a list";
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "must be an object";
        }
        return "is invalid";
    }

    private static String code(Object constant) {
        return constant instanceof Coded coded ? coded.code() : constant.toString();
    }
}
