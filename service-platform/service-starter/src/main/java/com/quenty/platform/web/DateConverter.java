package com.quenty.platform.web;

import com.quenty.platform.time.Rfc3339;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Dates in query parameters and paths, in the same form as in bodies. */
final class DateConverter implements GenericConverter {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            Instant.class,
            Rfc3339::instant,
            LocalDate.class,
            Rfc3339::date,
            LocalDateTime.class,
            Rfc3339::local,
            YearMonth.class,
            Rfc3339::month);

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return READERS.keySet().stream()
                .map(type -> new ConvertiblePair(String.class, type))
                .collect(Collectors.toSet());
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        return source == null
                ? null
                : Objects.requireNonNull(READERS.get(to.getType())).apply(source.toString());
    }
}
