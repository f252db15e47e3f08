package com.quenty.platform.testing;

import com.quenty.platform.TestPostgres;

/** An empty database for an application that opens its own pool. */
public final class TestDatabase {

    private TestDatabase() {}

    public static String create() {
        try (var pool = TestPostgres.freshDatabase()) {
            return pool.getJdbcUrl();
        }
    }
}
