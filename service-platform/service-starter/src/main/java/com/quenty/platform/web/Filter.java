package com.quenty.platform.web;

import com.quenty.platform.lifecycle.Coded;
import com.quenty.platform.security.Caller;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conjunction of SQL conditions with their values. Immutable. The SQL comes from our own sources only; whatever a caller
 * has sent goes in as a value.
 */
public final class Filter {

    private static final Filter ALL = new Filter(List.of(), Map.of());

    private final List<String> conditions;
    private final Map<String, Object> values;

    private Filter(List<String> conditions, Map<String, Object> values) {
        this.conditions = conditions;
        this.values = values;
    }

    public static Filter all() {
        return ALL;
    }

    /** Adds a condition without a value: {@code c.active}. */
    public Filter and(String sql) {
        return with(sql, values);
    }

    /**
     * Adds a condition unless the value is null.
     *
     * @param sql with {@code :?} wherever the value goes: {@code c.status = :?}, for a collection {@code c.status in (:?)}
     * @param value a {@link Coded} constant is bound by its code
     */
    public Filter andIf(String sql, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        if (value instanceof Collection<?> none && none.isEmpty()) {
            return and("false"); // SQL has no empty "in ()"
        }
        var name = "filter_" + values.size();
        var more = new LinkedHashMap<>(values);
        more.put(name, bindable(value));
        return with(sql.replace(":?", ":" + name), more);
    }

    /**
     * Leaves only the rows the caller may see: part of the query, never a check after it.
     *
     * @param ownColumn names the customer a row belongs to
     * @param companyColumn names the company a row belongs to
     */
    public Filter visibleTo(Caller caller, String ownColumn, String companyColumn) {
        return switch (caller.scope()) {
            case PLATFORM -> this;
            case COMPANY ->
                caller.companyId() == null ? and("false") : andIf(companyColumn + " = :?", caller.companyId());
            case OWN -> andIf(ownColumn + " = :?", caller.id());
        };
    }

    /** A pattern for {@code ilike :?} that finds the text anywhere, wildcards taken literally; null stays null. */
    public static @Nullable String containing(@Nullable String text) {
        return text == null ? null : '%' + text.replaceAll("[\\\\%_]", "\\\\$0") + '%';
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    private Filter with(String condition, Map<String, Object> values) {
        var more = new ArrayList<>(conditions);
        more.add('(' + condition + ')');
        return new Filter(more, values);
    }

    private static Object bindable(Object value) {
        return switch (value) {
            case Coded coded -> coded.code();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Collection<?> many ->
                many.stream().map(each -> bindable((Object) each)).toList();
            default -> value;
        };
    }
}
