package com.quenty.platform.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Locks by name, for work on something that has no row yet, or rows in several tables. */
public final class SqlLocks {

    private SqlLocks() {}

    /** Waits until no other transaction holds the name; the end of the caller's transaction releases it. */
    public static void lock(JdbcClient jdbc, String name) {
        // Cast, because the driver does not read the type void.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
