package com.quenty.analytics.metrics.ingestion;

import com.quenty.analytics.metrics.ingestion.Reading.TagSet;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlLocks;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes readings by whole batches: one statement for each step, however many there are. */
@Component
class ReadingRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReadingRepository(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json.mapper();
    }

    private interface ColumnText<T> {
        @Nullable
        String of(T row);
    }

    /**
     * Notes that these readings are being taken. In the order of their ids, so that batches that share some do not deadlock; one that
     * comes at the same time is waited for.
     *
     * @return the ids of those that had not been taken before
     */
    Set<String> receive(List<Reading> readings, OffsetDateTime now) {
        return new HashSet<>(jdbc.sql("""
                        INSERT INTO metric_receipts (metric_id, fingerprint, received_at)
                        SELECT r.metric_id, cast(r.fingerprint AS bigint), :now
                        FROM unnest(cast(:ids AS text[]), cast(:fingerprints AS text[])) AS r(metric_id, fingerprint)
                        ORDER BY 1
                        ON CONFLICT (metric_id) DO NOTHING
                        RETURNING metric_id
                        """)
                .param("ids", column(readings, Reading::metricId))
                .param("fingerprints", column(readings, reading -> Long.toString(reading.fingerprint())))
                .param("now", now)
                .query((row, number) -> row.getString("metric_id"))
                .list());
    }

    /** Of readings that have been taken, by their ids. */
    Map<String, Long> fingerprints(Collection<String> ids) {
        var found = new HashMap<String, Long>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT metric_id, fingerprint FROM metric_receipts WHERE metric_id = ANY(cast(:ids AS text[]))")
                    .param("ids", ids.toArray(String[]::new))
                    .query(row -> {
                        found.put(row.getString("metric_id"), row.getLong("fingerprint"));
                    });
        }
        return found;
    }

    void insert(List<Reading> readings, String source, OffsetDateTime now) {
        jdbc.sql("""
                        INSERT INTO metrics (metric_id, metric_type, name, value, unit, tags, timestamp, company_id,
                            source_service, source_entity_type, source_entity_id, created_at)
                        SELECT r.metric_id, r.metric_type, r.name, cast(r.value AS numeric), r.unit, cast(r.tags AS jsonb),
                            cast(r.at AS timestamptz), r.company_id, :source, r.entity_type, r.entity_id, :now
                        FROM unnest(cast(:ids AS text[]), cast(:types AS text[]), cast(:names AS text[]), cast(:values AS text[]),
                            cast(:units AS text[]), cast(:tags AS text[]), cast(:times AS text[]), cast(:companies AS text[]),
                            cast(:entity_types AS text[]), cast(:entity_ids AS text[]))
                            AS r(metric_id, metric_type, name, value, unit, tags, at, company_id, entity_type, entity_id)
                        """)
                .param("ids", column(readings, Reading::metricId))
                .param("types", column(readings, Reading::metricType))
                .param("names", column(readings, Reading::name))
                .param("values", column(readings, reading -> reading.value().toPlainString()))
                .param("units", column(readings, Reading::unit))
                .param("tags", column(readings, reading -> json.writeValueAsString(reading.tags())))
                .param("times", column(readings, reading -> reading.timestamp().toString()))
                .param("companies", column(readings, Reading::companyId))
                .param("entity_types", column(readings, Reading::sourceEntityType))
                .param("entity_ids", column(readings, Reading::sourceEntityId))
                .param("source", source)
                .param("now", now)
                .update();
    }

    /** Those of the sets that their metrics have had before. */
    Set<TagSet> known(List<TagSet> sets) {
        return new HashSet<>(jdbc.sql("""
                        SELECT k.position
                        FROM unnest(cast(:companies AS text[]), cast(:names AS text[]), cast(:tags AS text[]))
                            WITH ORDINALITY AS k(company_id, name, tags, position)
                        JOIN metric_tag_sets s ON s.company_id = k.company_id AND s.name = k.name
                            AND s.tag_key = md5(cast(cast(k.tags AS jsonb) AS text))
                        """)
                .param("companies", column(sets, TagSet::companyId))
                .param("names", column(sets, TagSet::name))
                .param("tags", column(sets, set -> json.writeValueAsString(set.tags())))
                .query((row, number) -> sets.get((int) row.getLong("position") - 1))
                .list());
    }

    /** Until the end of the transaction nobody else adds sets to the metric of the company. */
    void lockSets(String companyId, String name) {
        SqlLocks.lock(jdbc, "tag sets of %s of %s".formatted(name, companyId));
    }

    long countSets(String companyId, String name) {
        return jdbc.sql("SELECT count(*) FROM metric_tag_sets WHERE company_id = :company AND name = :name")
                .param("company", companyId)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    void addSets(List<TagSet> sets, OffsetDateTime now) {
        jdbc.sql("""
                        INSERT INTO metric_tag_sets (company_id, name, tag_key, tags, first_seen_at)
                        SELECT k.company_id, k.name, md5(cast(cast(k.tags AS jsonb) AS text)), cast(k.tags AS jsonb), :now
                        FROM unnest(cast(:companies AS text[]), cast(:names AS text[]), cast(:tags AS text[]))
                            AS k(company_id, name, tags)
                        ON CONFLICT (company_id, name, tag_key) DO NOTHING
                        """)
                .param("companies", column(sets, TagSet::companyId))
                .param("names", column(sets, TagSet::name))
                .param("tags", column(sets, set -> json.writeValueAsString(set.tags())))
                .param("now", now)
                .update();
    }

    /** @return how many were forgotten */
    int forgetReceipts(OffsetDateTime before) {
        return jdbc.sql("DELETE FROM metric_receipts WHERE received_at < :before")
                .param("before", before)
                .update();
    }

    private static <T> @Nullable String[] column(List<T> rows, ColumnText<T> column) {
        var values = new @Nullable String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.of(rows.get(i));
        }
        return values;
    }
}
