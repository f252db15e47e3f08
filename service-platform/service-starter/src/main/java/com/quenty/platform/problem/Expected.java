package com.quenty.platform.problem;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.time.Rfc3339;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JsonToken;

/**
 * Describes, for callers, what a value of some type has to look like.
 *
 * @param kind which of JSON's types it is
 * @param form what a value of this kind has to be, when not every one will do
 */
record Expected(String kind, String form) {

    private static final String TEXT = "a text";
    private static final String NUMBER = "a number";
    private static final String LIST = "a list";
    private static final String OBJECT = "an object";
    private static final String TRUE_OR_FALSE = "true or false";

    private static final String YEARS = ", of the years %d to %d".formatted(Rfc3339.FIRST_YEAR, Rfc3339.LAST_YEAR);

    private static final Map<Class<?>, Expected> SIMPLE = Map.ofEntries(
            Map.entry(Boolean.class, new Expected(TRUE_OR_FALSE)),
            Map.entry(Byte.class, whole(Byte.MIN_VALUE, Byte.MAX_VALUE)),
            Map.entry(Short.class, whole(Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry(Integer.class, whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(Long.class, whole(Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(BigInteger.class, new Expected(NUMBER, "a whole number")),
            Map.entry(
                    BigDecimal.class, new Expected(NUMBER, "a number of at most 30 digits before and after the point")),
            Map.entry(Float.class, new Expected(NUMBER)),
            Map.entry(Double.class, new Expected(NUMBER)),
            Map.entry(String.class, new Expected(TEXT)),
            Map.entry(Instant.class, new Expected(TEXT, "a time as 2026-01-31T12:00:00Z" + YEARS)),
            Map.entry(LocalDate.class, new Expected(TEXT, "a date as 2026-01-31" + YEARS)),
            Map.entry(LocalDateTime.class, new Expected(TEXT, "a local time as 2026-01-31T08:30:00" + YEARS)),
            Map.entry(YearMonth.class, new Expected(TEXT, "a month as 2026-01" + YEARS)),
            Map.entry(LocalTime.class, new Expected(TEXT, "a time of day as 08:30")),
            Map.entry(UUID.class, new Expected(TEXT, "a UUID")));

    private Expected(String kind) {
        this(kind, kind);
    }

    /** For a value that is text whatever it stands for: of a query, a path or a header. */
    static String of(@Nullable Class<?> type) {
        var expected = find(type);
        return expected == null ? "is invalid" : "must be " + expected.form;
    }

    /** For a value of JSON: also says which of JSON's types came, where another is wanted. */
    static String of(@Nullable Class<?> type, @Nullable JsonToken came) {
        var expected = find(type);
        var kind = kindOf(came);
        if (expected == null) {
            return "is invalid";
        }
        if (kind == null || kind.equals(expected.kind) || expected.kind.contains(kind)) {
            return "must be " + expected.form;
        }
        var wanted = "must be %s, not %s".formatted(expected.wanted(), kind);
        return expected.kind.equals(TEXT) && !expected.form.equals(TEXT) ? wanted + ": " + expected.form : wanted;
    }

    private String wanted() {
        return form.startsWith("a whole number") ? "a whole number" : kind;
    }

    private static Expected whole(long least, long most) {
        return new Expected(NUMBER, "a whole number from %d to %d".formatted(least, most));
    }

    private static @Nullable Expected find(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        if (type.isEnum()) {
            return new Expected(
                    TEXT,
                    "one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Expected::code)
                                    .collect(Collectors.joining(", ")));
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return new Expected(LIST);
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return new Expected(OBJECT);
        }
        if (ZoneId.class.isAssignableFrom(type)) {
            return new Expected(TEXT, "a time zone as America/Bogota");
        }
        return SIMPLE.get(ClassUtils.resolvePrimitiveIfNecessary(type));
    }

    private static @Nullable String kindOf(@Nullable JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NUMBER;
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case START_ARRAY, END_ARRAY -> LIST;
            case START_OBJECT, END_OBJECT, PROPERTY_NAME -> OBJECT;
            case null, default -> null;
        };
    }

    private static String code(Object constant) {
        return constant instanceof Coded coded ? coded.code() : constant.toString();
    }
}
