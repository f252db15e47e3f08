package com.quenty.platform.web;

import java.beans.PropertyEditorSupport;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.validation.DataBinder;

/**
 * Numbers and booleans in query parameters and paths: decimal digits of ASCII, with a {@code -} and a point where the
 * type has them, and {@code true} or {@code false}; without zeros in front, as in JSON, so that no two paths name one thing. Java and Spring would also take {@code 0x3}, {@code +2}, digits of
 * other scripts, blanks within, {@code on}, and nothing at all.
 */
final class DecimalNumbers {

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,29}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,30})?");

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            Byte.class, text -> Byte.valueOf(matching(WHOLE, text)),
            Short.class, text -> Short.valueOf(matching(WHOLE, text)),
            Integer.class, text -> Integer.valueOf(matching(WHOLE, text)),
            Long.class, text -> Long.valueOf(matching(WHOLE, text)),
            BigInteger.class, text -> new BigInteger(matching(WHOLE, text)),
            BigDecimal.class, text -> new BigDecimal(matching(DECIMAL, text)),
            Float.class, text -> Float.valueOf(matching(DECIMAL, text)),
            Double.class, text -> Double.valueOf(matching(DECIMAL, text)),
            Boolean.class, DecimalNumbers::truth);

    private DecimalNumbers() {}

    /** For elements of lists. */
    static void register(FormatterRegistry registry) {
        registry.addConverter(new Numbers());
    }

    /** When a converter refuses, Spring would ask its own editors, which are lenient: ours come before that. */
    static void register(DataBinder binder) {
        READERS.keySet().forEach(type -> {
            binder.registerCustomEditor(type, new Editor(type));
            var primitive = primitiveOf(type);
            if (primitive != null) {
                binder.registerCustomEditor(primitive, new Editor(type));
            }
        });
    }

    private static Object read(Class<?> type, String text) {
        return Objects.requireNonNull(READERS.get(type)).apply(text);
    }

    private static String matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new NumberFormatException("no decimal digits");
        }
        return text;
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static @Nullable Class<?> primitiveOf(Class<?> type) {
        return type == BigInteger.class || type == BigDecimal.class
                ? null
                : MethodType.methodType(type).unwrap().returnType();
    }

    private static final class Editor extends PropertyEditorSupport {
        private final Class<?> type;

        Editor(Class<?> type) {
            this.type = type;
        }

        @Override
        public void setAsText(String text) {
            setValue(read(type, text));
        }
    }

    private static final class Numbers implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return READERS.keySet().stream()
                    .map(type -> new ConvertiblePair(String.class, type))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : read(to.getObjectType(), source.toString());
        }
    }
}
