package com.quenty.platform.web;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.RowScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conjunction of SQL conditions with their values. Immutable. The SQL comes from our own sources only; whatever a
 * caller has sent goes in as a value.
 */
public final class SqlFilter {

    private static final SqlFilter ALL = new SqlFilter(List.of(), Map.of());

    private final List<String> conditions;
    private final Map<String, Object> values;

    private SqlFilter(List<String> conditions, Map<String, Object> values) {
        this.conditions = conditions;
        this.values = values;
    }

    public static SqlFilter all() {
        return ALL;
    }

    /** Adds a condition without a value: {@code c.active}. */
    public SqlFilter and(String sql) {
        return with(sql, values);
    }

    /**
     * Adds a condition unless the value is null.
     *
     * @param sql with {@code :?} wherever the value goes: {@code c.status = :?}, for a collection {@code c.status in
     *     (:?)}
     * @param value a {@link Coded} constant is bound by its code
     */
    public SqlFilter andIf(String sql, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        if (value instanceof Collection<?> none && none.isEmpty()) {
            return and("FALSE"); // SQL has no empty "IN ()"
        }
        var name = "filter_" + values.size();
        var more = new LinkedHashMap<>(values);
        more.put(name, bindable(value));
        return with(sql.replace(":?", ":" + name), more);
    }

    /**
     * Leaves only the rows that exist for the caller: part of the query, never a check after it.
     *
     * @param customerColumn names the customer a row belongs to
     * @param companyColumn names the company a row belongs to
     */
    public SqlFilter visibleTo(RowScope scope, String customerColumn, String companyColumn) {
        return andIf(companyColumn + " = :?", scope.companyId()).andIf(customerColumn + " = :?", scope.customerId());
    }

    /**
     * Leaves only the rows that exist for the caller, of things without a customer: with a scope of one customer there
     * are none.
     *
     * @param companyColumn names the company a row belongs to
     */
    public SqlFilter visibleTo(RowScope scope, String companyColumn) {
        return scope.isOwn() ? and("FALSE") : andIf(companyColumn + " = :?", scope.companyId());
    }

    /** A pattern for {@code ILIKE :?} that finds the text anywhere, wildcards taken literally; null stays null. */
    public static @Nullable String containing(@Nullable String text) {
        return text == null ? null : '%' + text.replaceAll("[\\\\%_]", "\\\\$0") + '%';
    }

    String sql() {
        return conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    private SqlFilter with(String condition, Map<String, Object> values) {
        var more = new ArrayList<>(conditions);
        more.add('(' + condition + ')');
        return new SqlFilter(more, values);
    }

    private static Object bindable(Object value) {
        return switch (value) {
            case Coded coded -> coded.code();
            case Instant instant -> SqlTimes.of(instant);
            case Collection<?> many ->
                many.stream().map(each -> bindable((Object) each)).toList();
            default -> value;
        };
    }
}
