package com.quenty.pickup.zones;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of a zone and its prefixes, hours and holidays, which are read and written as one. */
@Repository
class ZoneRepository {

    private static final String SELECT = """
            SELECT z.id, z.code, z.name, z.country, z.time_zone, z.slot_minutes, z.slot_capacity, z.lead_minutes,
                z.cancel_minutes, z.active, z.created_at, z.updated_at, z.version,
                jsonb_build_object('latitude', z.centre_latitude, 'longitude', z.centre_longitude) AS centre,
                coalesce((SELECT jsonb_agg(p.prefix ORDER BY p.prefix) FROM pickup_zone_postal_prefixes p
                    WHERE p.zone_id = z.id), '[]') AS postal_prefixes,
                coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', h.weekday,
                        'opens', substr(CAST(h.opens AS text), 1, 5),
                        'closes', substr(CAST(h.closes AS text), 1, 5)) ORDER BY h.weekday, h.opens)
                    FROM pickup_zone_hours h WHERE h.zone_id = z.id), '[]') AS hours,
                coalesce((SELECT jsonb_agg(jsonb_build_object('date', d.day, 'name', d.name) ORDER BY d.day)
                    FROM pickup_zone_holidays d WHERE d.zone_id = z.id), '[]') AS holidays
            FROM pickup_zones z
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final RecordRow<Zone> row;
    private final Clock clock;

    ZoneRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.row = new RecordRow<>(Zone.class, json.mapper());
        this.clock = clock;
    }

    Optional<Zone> find(String code) {
        return jdbc.sql(SELECT + " WHERE z.code = :code")
                .param("code", code)
                .query(row)
                .optional();
    }

    /** The one with the longest of the prefixes, active or not. */
    Optional<Zone> find(String country, List<String> prefixes) {
        return jdbc.sql(SELECT + """
                 WHERE z.id = (
                    SELECT zone_id FROM pickup_zone_postal_prefixes
                    WHERE country = :country AND prefix = ANY(:prefixes)
                    ORDER BY prefix = :all, length(prefix) DESC
                    LIMIT 1)
                """)
                .param("country", country)
                .param("prefixes", prefixes.toArray(String[]::new))
                .param("all", PostalCodes.ALL)
                .query(row)
                .optional();
    }

    /** Codes of the zones that have these prefixes, by prefix. */
    Map<String, String> owners(String country, List<String> prefixes) {
        record Owned(String prefix, String code) {}
        return jdbc
                .sql("""
                        SELECT p.prefix, z.code
                        FROM pickup_zone_postal_prefixes p JOIN pickup_zones z ON z.id = p.zone_id
                        WHERE p.country = :country AND p.prefix = ANY(:prefixes)
                        """)
                .param("country", country)
                .param("prefixes", prefixes.toArray(String[]::new))
                .query((row, number) -> new Owned(row.getString("prefix"), row.getString("code")))
                .list()
                .stream()
                .collect(Collectors.toMap(Owned::prefix, Owned::code));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(String code, String country, ZoneRevision terms) {
        int id = values(jdbc.sql("""
                        INSERT INTO pickup_zones (code, country, name, time_zone, centre_latitude, centre_longitude,
                            slot_minutes, slot_capacity, lead_minutes, cancel_minutes, active, created_at, updated_at)
                        VALUES (:code, :country, :name, :timeZone, :latitude, :longitude, :slotMinutes,
                            :slotCapacity, :leadMinutes, :cancelMinutes, :active, :now, :now)
                        RETURNING id
                        """), terms)
                .param("code", code)
                .param("country", country)
                .query(Integer.class)
                .single();
        insertLists(id, country, terms);
    }

    /** @return false if the zone has another version by now */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean update(Zone seen, ZoneRevision terms) {
        boolean current = values(jdbc.sql("""
                        UPDATE pickup_zones
                        SET name = :name, time_zone = :timeZone,
                            centre_latitude = :latitude, centre_longitude = :longitude,
                            slot_minutes = :slotMinutes, slot_capacity = :slotCapacity, lead_minutes = :leadMinutes,
                            cancel_minutes = :cancelMinutes, active = :active, updated_at = :now, version = version + 1
                        WHERE id = :id AND version = :version
                        """), terms)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                > 0;
        if (current) {
            List.of(
                            "DELETE FROM pickup_zone_postal_prefixes WHERE zone_id = :id",
                            "DELETE FROM pickup_zone_hours WHERE zone_id = :id",
                            "DELETE FROM pickup_zone_holidays WHERE zone_id = :id")
                    .forEach(sql -> jdbc.sql(sql).param("id", seen.id()).update());
            insertLists(seen.id(), seen.country(), terms);
        }
        return current;
    }

    private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, ZoneRevision terms) {
        return statement
                .param("name", terms.name())
                .param("timeZone", terms.timeZone())
                .param("latitude", terms.centre().latitude())
                .param("longitude", terms.centre().longitude())
                .param("slotMinutes", terms.slotMinutes())
                .param("slotCapacity", terms.slotCapacity())
                .param("leadMinutes", terms.leadMinutes())
                .param("cancelMinutes", terms.cancelMinutes())
                .param("active", terms.active())
                .param("now", SqlTimes.now(clock));
    }

    private void insertLists(int id, String country, ZoneRevision terms) {
        // In one order, so that two zones that exchange prefixes wait for each other instead of deadlocking.
        jdbc.sql("""
                        INSERT INTO pickup_zone_postal_prefixes (country, prefix, zone_id)
                        SELECT :country, prefix, :id FROM unnest(:prefixes) AS given(prefix) ORDER BY prefix
                        """)
                .param("country", country)
                .param("prefixes", terms.canonicalPrefixes().toArray(String[]::new))
                .param("id", id)
                .update();
        jdbc.sql("""
                        INSERT INTO pickup_zone_hours (zone_id, weekday, opens, closes)
                        SELECT :id, weekday, opens, closes
                        FROM jsonb_to_recordset(CAST(:hours AS jsonb))
                            AS given(weekday INTEGER, opens TIME, closes TIME)
                        """)
                .param("hours", json.mapper().writeValueAsString(terms.hours()))
                .param("id", id)
                .update();
        jdbc.sql("""
                        INSERT INTO pickup_zone_holidays (zone_id, day, name)
                        SELECT :id, date, name
                        FROM jsonb_to_recordset(CAST(:holidays AS jsonb)) AS given(date DATE, name TEXT)
                        """)
                .param("holidays", json.mapper().writeValueAsString(terms.holidays()))
                .param("id", id)
                .update();
    }
}
