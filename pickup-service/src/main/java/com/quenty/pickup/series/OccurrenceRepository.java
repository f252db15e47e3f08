package com.quenty.pickup.series;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outcomes of the occurrences of a series, and how far they have been written. */
@Repository
public class OccurrenceRepository {

    /** A series with occurrences to be booked. */
    record Due(int id, String seriesId) {}

    private static final int LONGEST_REASON = 500;

    private static final String COLUMNS = """
            SELECT o.id, o.local_time, o.takes_place_at, o.outcome, o.code, o.reason, o.customised, p.pickup_id
            FROM pickup_occurrences o LEFT JOIN pickups p ON p.id = o.pickup_id
            WHERE o.series_id = :series
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OccurrenceRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<BookedOccurrence> find(PickupSeries series, LocalDateTime local) {
        return jdbc.sql(COLUMNS + "AND o.local_time = :local")
                .param("series", series.id())
                .param("local", local)
                .query(OccurrenceRepository::row)
                .optional();
    }

    /** From a local time on, in order. */
    public List<BookedOccurrence> from(PickupSeries series, LocalDateTime local, int limit) {
        return jdbc.sql(COLUMNS + "AND o.local_time >= :local ORDER BY o.local_time LIMIT :limit")
                .param("series", series.id())
                .param("local", local)
                .param("limit", limit)
                .query(OccurrenceRepository::row)
                .list();
    }

    /** Those that are ahead, by the rule or because a holiday or a change moved them, in order. */
    public List<BookedOccurrence> ahead(PickupSeries series, LocalDateTime now, int limit) {
        return jdbc.sql(COLUMNS + """
                        AND (o.local_time >= :now OR o.takes_place_at >= :now) ORDER BY o.local_time LIMIT :limit
                        """)
                .param("series", series.id())
                .param("now", now)
                .param("limit", limit)
                .query(OccurrenceRepository::row)
                .list();
    }

    /** Those that are to be booked again as they were changed, in order. */
    List<BookedOccurrence> withdrawn(PickupSeries series) {
        return jdbc.sql(COLUMNS + "AND o.outcome = 'withdrawn' ORDER BY o.local_time")
                .param("series", series.id())
                .query(OccurrenceRepository::row)
                .list();
    }

    /** The local times of all that have a row, from a local time on. */
    Set<LocalDateTime> locals(PickupSeries series, LocalDateTime first) {
        return jdbc.sql("SELECT local_time FROM pickup_occurrences WHERE series_id = :series AND local_time >= :first")
                .param("series", series.id())
                .param("first", first)
                .query((row, number) -> Objects.requireNonNull(row.getObject("local_time", LocalDateTime.class)))
                .set();
    }

    /** Writes the occurrence, or anew what became of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(
            PickupSeries series,
            PlannedOccurrence occurrence,
            OccurrenceOutcome outcome,
            @Nullable String code,
            @Nullable Integer pickup,
            boolean customised) {
        jdbc.sql("""
                        INSERT INTO pickup_occurrences AS o (series_id, local_time, takes_place_at, outcome, code, reason,
                            customised, pickup_id, created_at, updated_at)
                        VALUES (:series, :local, :takesPlaceAt, :outcome, :code, :reason, :customised, :pickup, :now, :now)
                        ON CONFLICT (series_id, local_time) DO UPDATE
                        SET takes_place_at = excluded.takes_place_at, outcome = excluded.outcome, code = excluded.code,
                            reason = excluded.reason, customised = excluded.customised,
                            pickup_id = coalesce(excluded.pickup_id, o.pickup_id), updated_at = excluded.updated_at
                        """)
                .param("series", series.id())
                .param("local", occurrence.local())
                .param("takesPlaceAt", occurrence.takesPlaceAt(), Types.TIMESTAMP)
                .param("outcome", outcome.code())
                .param("code", code, Types.VARCHAR)
                .param("reason", shortened(occurrence.reason()), Types.VARCHAR)
                .param("customised", customised)
                .param("pickup", pickup, Types.INTEGER)
                .param("now", SqlTimes.now(clock))
                .update();
    }

    private static @Nullable String shortened(@Nullable String reason) {
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    /** Its pickup was cancelled by itself, which stays as an excluded date does. @param pickup its row */
    @Transactional(propagation = Propagation.MANDATORY)
    void cancelled(int pickup) {
        jdbc.sql("""
                        UPDATE pickup_occurrences o
                        SET takes_place_at = NULL, outcome = 'skipped', code = NULL, reason = p.closed_reason, customised = TRUE,
                            updated_at = :now
                        FROM pickups p
                        WHERE p.id = o.pickup_id AND o.pickup_id = :pickup AND o.outcome = 'booked'
                        """).param("now", SqlTimes.now(clock)).param("pickup", pickup).update();
    }

    /** Its pickup was moved, or told other things, by itself. @param pickup its row */
    @Transactional(propagation = Propagation.MANDATORY)
    void edited(int pickup, LocalDateTime takesPlaceAt) {
        jdbc.sql("""
                        UPDATE pickup_occurrences
                        SET takes_place_at = :at, reason = 'the pickup was changed', customised = TRUE, updated_at = :now
                        WHERE pickup_id = :pickup AND outcome = 'booked'
                        """)
                .param("at", takesPlaceAt)
                .param("now", SqlTimes.now(clock))
                .param("pickup", pickup)
                .update();
    }

    /** Its pickup was taken back; where it was to take place is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(BookedOccurrence occurrence, String reason) {
        jdbc.sql("""
                        UPDATE pickup_occurrences
                        SET outcome = 'withdrawn', takes_place_at = :at, reason = :reason, updated_at = :now
                        WHERE id = :id
                        """)
                .param("at", occurrence.takesPlaceAt(), Types.TIMESTAMP)
                .param("reason", reason)
                .param("now", SqlTimes.now(clock))
                .param("id", occurrence.id())
                .update();
    }

    /** It stands for another occurrence, of the same series or of the one that follows. */
    @Transactional(propagation = Propagation.MANDATORY)
    void stand(BookedOccurrence occurrence, PickupSeries in, LocalDateTime local) {
        jdbc.sql("""
                        UPDATE pickup_occurrences SET series_id = :series, local_time = :local, updated_at = :now
                        WHERE id = :id
                        """)
                .param("series", in.id())
                .param("local", local)
                .param("now", SqlTimes.now(clock))
                .param("id", occurrence.id())
                .update();
    }

    /** Forgets an occurrence, so that it is planned again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void delete(BookedOccurrence occurrence) {
        jdbc.sql("DELETE FROM pickup_occurrences WHERE id = :id")
                .param("id", occurrence.id())
                .update();
    }

    /** Active series whose occurrences before this day are not all written, by id. */
    List<Due> due(LocalDate until, int after, int limit) {
        return jdbc.sql("""
                        SELECT id, series_id FROM pickup_series
                        WHERE status = 'active' AND expanded_until < :until AND id > :after
                        ORDER BY id LIMIT :limit
                        """)
                .param("until", until)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Due(row.getInt("id"), row.getString("series_id")))
                .list();
    }

    /** All occurrences before this day are written, of a series that is still as it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    void expandedUntil(PickupSeries series, LocalDate until) {
        jdbc.sql("UPDATE pickup_series SET expanded_until = :until WHERE id = :id")
                .param("until", until)
                .param("id", series.id())
                .update();
    }

    private static BookedOccurrence row(ResultSet row, int number) throws SQLException {
        return new BookedOccurrence(
                row.getLong("id"),
                Objects.requireNonNull(row.getObject("local_time", LocalDateTime.class)),
                row.getObject("takes_place_at", LocalDateTime.class),
                Coded.of(OccurrenceOutcome.class, row.getString("outcome")),
                row.getString("code"),
                row.getString("reason"),
                row.getBoolean("customised"),
                row.getString("pickup_id"));
    }
}
