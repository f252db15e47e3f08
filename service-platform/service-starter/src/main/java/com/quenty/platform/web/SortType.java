package com.quenty.platform.web;

/**
 * The type of a column that lists can be sorted by; a cursor carries its value as text and PostgreSQL casts it back.
 */
public enum SortType {
    TEXT("text"),
    INTEGER("bigint"),
    DECIMAL("numeric"),
    DATE("date"),
    LOCAL_TIME("timestamp"),
    TIMESTAMP("timestamptz");

    private final String sqlType;

    SortType(String sqlType) {
        this.sqlType = sqlType;
    }

    String sqlType() {
        return sqlType;
    }
}
