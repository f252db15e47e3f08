package com.quenty.intlshipping.deniedparties;

import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlLocks;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class DeniedPartyRepository {

    static final String COLUMNS =
            "l.list_id, l.name, l.list_date, l.sha256, l.name_count, l.demo, l.loaded_by, l.loaded_at";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RecordRow<DeniedPartyListResponse> list;

    DeniedPartyRepository(JdbcClient jdbc, Clock clock, StoredJson json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.list = new RecordRow<>(DeniedPartyListResponse.class, json.mapper());
    }

    /** A list that is being loaded is waited for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        SqlLocks.lock(jdbc, "denied-party-lists");
    }

    /** The latest by its date, and of one date the one that was loaded last. */
    Optional<DeniedPartyListResponse> inUse() {
        return jdbc.sql("SELECT %s FROM denied_party_lists l ORDER BY l.list_date DESC, l.id DESC LIMIT 1"
                        .formatted(COLUMNS))
                .query(list)
                .optional();
    }

    Optional<DeniedPartyListResponse> find(String listId) {
        return jdbc.sql("SELECT %s FROM denied_party_lists l WHERE l.list_id = :list".formatted(COLUMNS))
                .param("list", listId)
                .query(list)
                .optional();
    }

    /** All names of a list. */
    List<ListedName> names(String listId) {
        return jdbc.sql("""
                        SELECT p.reference, p.name FROM denied_parties p
                        WHERE p.list_id = (SELECT l.id FROM denied_party_lists l WHERE l.list_id = :list)
                        ORDER BY p.id
                        """)
                .param("list", listId)
                .query((row, number) -> ListedName.of(row.getString("reference"), row.getString("name")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(
            String name, LocalDate date, boolean demo, String sha256, List<DeniedPartyFile.Row> rows, String loadedBy) {
        int id = jdbc.sql("""
                        INSERT INTO denied_party_lists (list_id, name, list_date, sha256, name_count, demo, loaded_by, loaded_at)
                        VALUES (:listId, :name, :date, :sha256, :count, :demo, :loadedBy, :now)
                        RETURNING id
                        """)
                .param("listId", ExternalId.next("DPL"))
                .param("name", name)
                .param("date", date)
                .param("sha256", sha256)
                .param("count", rows.size())
                .param("demo", demo)
                .param("loadedBy", loadedBy)
                .param("now", SqlTimes.now(clock))
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        INSERT INTO denied_parties (list_id, reference, name, country, programme)
                        SELECT :list, * FROM unnest(CAST(:references AS TEXT[]), CAST(:names AS TEXT[]),
                            CAST(:countries AS TEXT[]), CAST(:programmes AS TEXT[]))
                        """)
                .param("list", id)
                .param("references", texts(rows, DeniedPartyFile.Row::reference))
                .param("names", texts(rows, DeniedPartyFile.Row::name))
                .param("countries", texts(rows, DeniedPartyFile.Row::country))
                .param("programmes", texts(rows, DeniedPartyFile.Row::programme))
                .update();
    }

    private interface Text {
        @Nullable
        String of(DeniedPartyFile.Row row);
    }

    private static @Nullable String[] texts(List<DeniedPartyFile.Row> rows, Text text) {
        return rows.stream().map(text::of).toArray(String[]::new);
    }
}
