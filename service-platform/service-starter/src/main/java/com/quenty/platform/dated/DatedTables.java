package com.quenty.platform.dated;

import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.Versioned;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The tables of dated versions in a service's database. */
public final class DatedTables {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BusinessZone zone;
    private final Clock clock;

    DatedTables(JdbcClient jdbc, JsonMapper json, BusinessZone zone, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * A table with the columns {@code id}, {@code valid_from}, {@code withdrawn_at}, {@code withdrawn_by} and
     * {@code withdrawal_reason}.
     *
     * @param row what a row is read into; its version changes when it is withdrawn
     * @param key the column that tells apart whose versions they are (a currency, a country); null if there is one row of
     *     versions only
     */
    public <V extends Versioned> DatedTable<V> of(Class<V> row, String table, @Nullable String key) {
        return new DatedTable<>(jdbc, new RecordRow<>(row, json), table, key, zone, clock);
    }
}
