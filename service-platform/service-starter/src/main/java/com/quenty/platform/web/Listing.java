package com.quenty.platform.web;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The definition of one list: what it reads and what it may be sorted by. Declared once, as the constant {@code
 * LISTING} of the queries that read it.
 *
 * <p>A page is found by a row-value comparison of the sort column and the tie-breaker, so that its cost does not grow
 * with its depth, provided that an index begins with the filter's columns and ends with these two.
 */
public final class Listing<T> {

    /** @param expression must not be null in any row: a null compares to nothing and would be left out */
    record SortColumn(String expression, SortType type) {}

    private final Class<T> row;
    private final String select;
    private final String from;
    private final String tieBreaker;
    private final Map<String, SortColumn> sortable;
    private final String defaultSort;

    private Listing(Builder<T> builder) {
        this.row = builder.row;
        this.select = Objects.requireNonNull(builder.select, "select");
        this.from = Objects.requireNonNull(builder.from, "from");
        this.tieBreaker = Objects.requireNonNull(builder.tieBreaker, "tieBreaker");
        this.sortable = Map.copyOf(builder.sortable);
        this.defaultSort = Objects.requireNonNull(builder.defaultSort, "defaultSort");
        if (!sortable.containsKey(Sort.parse(defaultSort).field())) {
            throw new IllegalArgumentException("Default sort %s is not sortable".formatted(defaultSort));
        }
    }

    /** @param row a record; each component reads the column of its snake_case name */
    public static <T> Builder<T> of(Class<T> row) {
        return new Builder<>(row);
    }

    public Class<T> row() {
        return row;
    }

    String select() {
        return select;
    }

    String from() {
        return from;
    }

    String tieBreaker() {
        return tieBreaker;
    }

    public Set<String> sortableFields() {
        return sortable.keySet();
    }

    /** As a request says it. */
    public String sortByDefault() {
        return defaultSort;
    }

    Sort defaultSort() {
        return Sort.parse(defaultSort);
    }

    @Nullable
    SortColumn column(Sort sort) {
        return sortable.get(sort.field());
    }

    /** A field and a direction, as {@code sort} says them: {@code -created_at}. */
    record Sort(String field, boolean descending) {
        static Sort parse(String text) {
            return text.startsWith("-") ? new Sort(text.substring(1), true) : new Sort(text, false);
        }

        @Override
        public String toString() {
            return descending ? "-" + field : field;
        }
    }

    public static final class Builder<T> {
        private final Class<T> row;
        private final Map<String, SortColumn> sortable = new LinkedHashMap<>();
        private @Nullable String select;
        private @Nullable String from;
        private @Nullable String tieBreaker;
        private @Nullable String defaultSort;

        private Builder(Class<T> row) {
            this.row = row;
        }

        /** The select list; an expression takes an alias equal to the component's name. */
        @CanIgnoreReturnValue
        public Builder<T> select(String columns) {
            this.select = columns;
            return this;
        }

        /** The from clause, joins included; a join must not multiply rows. */
        @CanIgnoreReturnValue
        public Builder<T> from(String tables) {
            this.from = tables;
            return this;
        }

        /** An integer column, unique in the list. */
        @CanIgnoreReturnValue
        public Builder<T> tieBreaker(String column) {
            this.tieBreaker = column;
            return this;
        }

        /** @param expression never null; write {@code coalesce(…)} over a column that may be, and index that */
        @CanIgnoreReturnValue
        public Builder<T> sortable(String field, String expression, SortType type) {
            sortable.put(field, new SortColumn(expression, type));
            return this;
        }

        /** A sortable field, with {@code -} for descending. */
        @CanIgnoreReturnValue
        public Builder<T> defaultSort(String sort) {
            this.defaultSort = sort;
            return this;
        }

        public Listing<T> build() {
            return new Listing<>(this);
        }
    }
}
