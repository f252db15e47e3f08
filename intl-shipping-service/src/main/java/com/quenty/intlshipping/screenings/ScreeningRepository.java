package com.quenty.intlshipping.screenings;

import com.quenty.intlshipping.deniedparties.NameMatch;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class ScreeningRepository {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RecordRow<ScreeningResponse> row;

    ScreeningRepository(JdbcClient jdbc, Clock clock, StoredJson json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.row = new RecordRow<>(ScreeningResponse.class, json.mapper());
    }

    /**
     * Keeps that the name was compared, unless it was before: by the same list, thresholds and method.
     *
     * @return the id of a new one; empty if it was compared before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> insert(
            String manifestId, String pointer, String name, NameMatch match, ScreeningStatus status, String by) {
        return jdbc.sql("""
                        INSERT INTO screenings (screening_id, manifest_id, pointer, name, status, way, score, review_score, block_score,
                            method, listed_name, reference, list_id, list_date, list_sha256, screened_by, screened_at)
                        VALUES (:id, :manifest, :pointer, :name, :status, :way, :score, :reviewScore, :blockScore,
                            :method, :listedName, :reference, :list, :listDate, :sha256, :by, :now)
                        ON CONFLICT (manifest_id, pointer, name, list_id, review_score, block_score, method) DO NOTHING
                        RETURNING screening_id
                        """)
                .param("id", ExternalId.next("SCR"))
                .param("manifest", manifestId)
                .param("pointer", pointer)
                .param("name", name)
                .param("status", status.code())
                .param("way", match.way().code())
                .param("method", NameMatch.METHOD)
                .param("score", match.score())
                .param("reviewScore", match.reviewScore())
                .param("blockScore", match.blockScore())
                .param("listedName", match.listedName())
                .param("reference", match.reference())
                .param("list", match.list().listId())
                .param("listDate", match.list().listDate())
                .param("sha256", match.list().sha256())
                .param("by", by)
                .param("now", SqlTimes.now(clock))
                .query(String.class)
                .optional();
    }

    /** The comparison of this name by the same list, thresholds and method. */
    ScreeningResponse get(String manifestId, String pointer, String name, NameMatch match) {
        return jdbc.sql("""
                        SELECT * FROM screenings
                        WHERE manifest_id = :manifest AND pointer = :pointer AND name = :name AND list_id = :list
                          AND review_score = :reviewScore AND block_score = :blockScore AND method = :method
                        """)
                .param("manifest", manifestId)
                .param("pointer", pointer)
                .param("name", name)
                .param("list", match.list().listId())
                .param("reviewScore", match.reviewScore())
                .param("blockScore", match.blockScore())
                .param("method", NameMatch.METHOD)
                .query(row)
                .single();
    }

    Optional<ScreeningResponse> find(String manifestId, String screeningId) {
        return jdbc.sql("SELECT * FROM screenings WHERE manifest_id = :manifest AND screening_id = :id")
                .param("manifest", manifestId)
                .param("id", screeningId)
                .query(row)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ScreeningResponse> lock(String manifestId, String screeningId) {
        return jdbc.sql(
                        "SELECT * FROM screenings WHERE manifest_id = :manifest AND screening_id = :id FOR NO KEY UPDATE")
                .param("manifest", manifestId)
                .param("id", screeningId)
                .query(row)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void clear(String screeningId, ScreeningStatus status, String by, String reason) {
        jdbc.sql("""
                        UPDATE screenings
                        SET status = :status, cleared_by = :by, cleared_at = :now, clearing_reason = :reason, version = version + 1
                        WHERE screening_id = :id
                        """)
                .param("id", screeningId)
                .param("status", status.code())
                .param("by", by)
                .param("now", SqlTimes.now(clock))
                .param("reason", reason)
                .update();
    }
}
