package com.quenty.platform.web;

import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.web.Listing.Sort;
import com.quenty.platform.web.Listing.SortColumn;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads pages of lists, by keyset. */
public class Listings {

    private static final String CURSOR_VALUE = "cursor_value__";
    private static final String CURSOR_TIE = "cursor_tie__";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Listings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row<T>(T item, @Nullable String sortValue, long tie) {}

    /**
     * @throws ValidationFailed for a limit out of bounds or a sort this list does not offer
     * @throws InvalidCursor for a cursor of another list, sort, filter or caller
     */
    public <T> PageResponse<T> page(Listing<T> listing, SqlFilter filter, PageRequest request) {
        int limit = limit(request);
        var sort = request.sort() == null ? listing.defaultSort() : Sort.parse(request.sort());
        var question = question(listing, filter, sort);
        var cursor = request.cursor() == null ? null : Cursor.decode(request.cursor(), question);

        var rows = read(listing, filter, sort, cursor, limit + 1);
        boolean more = rows.size() > limit;
        var page = more ? rows.subList(0, limit) : rows;

        return new PageResponse<>(
                page.stream().map(Row::item).toList(),
                more ? next(page.getLast(), sort).encode(question) : null,
                more,
                Boolean.TRUE.equals(request.count()) ? count(listing, filter) : null);
    }

    private <T> List<Row<T>> read(Listing<T> listing, SqlFilter filter, Sort sort, @Nullable Cursor cursor, int limit) {
        var statement = jdbc.sql(sql(listing, filter, sort, cursor))
                .params(filter.values())
                .param("limit", limit);
        if (cursor != null) {
            statement = statement.param("cursor_value", cursor.value()).param("cursor_tie", cursor.tie());
        }
        return statement.query(rowMapper(listing.row())).list();
    }

    /** The comparison is one of whole rows: PostgreSQL turns it into the beginning of an index range, at any depth. */
    static String sql(Listing<?> listing, SqlFilter filter, Sort sort, @Nullable Cursor cursor) {
        var column = column(listing, sort);
        var key = column.expression() + ", " + listing.tieBreaker();
        var after = cursor == null
                ? ""
                : " AND (%s) %s (CAST(:cursor_value AS %s), :cursor_tie)"
                        .formatted(
                                key,
                                sort.descending() ? "<" : ">",
                                column.type().sqlType());
        return """
                SELECT %s, CAST(%s AS TEXT) AS %s, %s AS %s
                FROM %s WHERE %s%s
                ORDER BY %s %s, %s %s LIMIT :limit""".formatted(
                        listing.select(),
                        column.expression(),
                        CURSOR_VALUE,
                        listing.tieBreaker(),
                        CURSOR_TIE,
                        listing.from(),
                        filter.sql(),
                        after,
                        column.expression(),
                        direction(sort),
                        listing.tieBreaker(),
                        direction(sort));
    }

    private static String direction(Sort sort) {
        return sort.descending() ? "DESC" : "ASC";
    }

    private long count(Listing<?> listing, SqlFilter filter) {
        return jdbc.sql("SELECT COUNT(*) FROM %s WHERE %s".formatted(listing.from(), filter.sql()))
                .params(filter.values())
                .query(Long.class)
                .single();
    }

    private <T> RowMapper<Row<T>> rowMapper(Class<T> type) {
        var item = new RecordRow<>(type, json);
        return (row, number) ->
                new Row<>(item.mapRow(row, number), row.getString(CURSOR_VALUE), row.getLong(CURSOR_TIE));
    }

    private static Cursor next(Row<?> last, Sort sort) {
        if (last.sortValue() == null) {
            throw new IllegalStateException(
                    "Sort column %s is null: declare it as coalesce(…)".formatted(sort.field()));
        }
        return new Cursor(last.sortValue(), last.tie());
    }

    private static int limit(PageRequest request) {
        int limit = request.limit() == null ? PageRequest.DEFAULT_LIMIT : request.limit();
        if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
            throw ValidationFailed.of("limit", "must be from 1 to " + PageRequest.MAX_LIMIT);
        }
        return limit;
    }

    private static SortColumn column(Listing<?> listing, Sort sort) {
        var column = listing.column(sort);
        if (column == null) {
            var offered = listing.sortableFields().stream().sorted().collect(Collectors.joining(", "));
            throw ValidationFailed.of("sort", "must be one of %s, with - before it for descending".formatted(offered));
        }
        return column;
    }

    /** Everything that a cursor is bound to. */
    private static String question(Listing<?> listing, SqlFilter filter, Sort sort) {
        return String.join(
                "\n",
                listing.from(),
                sort.toString(),
                filter.sql(),
                filter.values().toString());
    }
}
