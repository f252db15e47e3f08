package com.quenty.platform.persistence;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.json.SnakeCase;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads a row into a record: components by snake_case column name, codes into enums, JSONB through the mapper. */
public final class RecordRow<T> implements RowMapper<T> {

    private final Constructor<T> constructor;
    private final Column[] columns;

    private interface Column {
        @Nullable
        Object read(ResultSet row) throws SQLException;
    }

    /** @throws IllegalArgumentException if the type is no record */
    public RecordRow(Class<T> type, JsonMapper json) {
        var components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type.getName() + " is no record");
        }
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        this.columns = Arrays.stream(components)
                .map(component -> column(component, json))
                .toArray(Column[]::new);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var arguments = new @Nullable Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            arguments[i] = columns[i].read(row);
        }
        return BeanUtils.instantiateClass(constructor, arguments);
    }

    private static Column column(RecordComponent component, JsonMapper json) {
        var name = SnakeCase.of(component.getName());
        var type = component.getType();
        if (type == Instant.class) {
            return row -> SqlTimes.instantOrNull(row, name);
        }
        if (type.isEnum() && Coded.class.isAssignableFrom(type)) {
            var codes = type.asSubclass(Coded.class);
            return row -> {
                var code = row.getString(name);
                return code == null ? null : Coded.of(codes, code);
            };
        }
        if (type.isPrimitive() || isPlain(type)) {
            var boxed = org.springframework.util.ClassUtils.resolvePrimitiveIfNecessary(type);
            return row -> row.getObject(name, boxed);
        }
        var generic = json.constructType(component.getGenericType());
        return row -> {
            var text = row.getString(name);
            return text == null ? null : json.readValue(text, generic);
        };
    }

    private static boolean isPlain(Class<?> type) {
        return type == String.class
                || type == BigDecimal.class
                || type == LocalDate.class
                || type == LocalDateTime.class
                || type == LocalTime.class
                || type == UUID.class
                || org.springframework.util.ClassUtils.isPrimitiveWrapper(type);
    }
}
