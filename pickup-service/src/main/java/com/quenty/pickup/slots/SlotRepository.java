package com.quenty.pickup.slots;

import com.quenty.pickup.zones.Zone;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of slots in which a place is or was taken. */
@Repository
class SlotRepository {

    /** Longer than any slot, also one during which clocks are set back. */
    private static final String LONGEST = "interval '2 days'";

    private final JdbcClient jdbc;

    SlotRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param taken places */
    record TakenSlot(Instant startsAt, Instant endsAt, int taken) {

        boolean overlaps(Window window) {
            return startsAt.isBefore(window.endsAt()) && window.startsAt().isBefore(endsAt);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void create(Zone zone, Window window) {
        jdbc.sql("""
                        INSERT INTO pickup_slots (zone_id, starts_at, ends_at, capacity)
                        VALUES (:zone, :starts, :ends, :capacity)
                        ON CONFLICT (zone_id, starts_at, ends_at) DO NOTHING
                        """)
                .param("zone", zone.id())
                .param("starts", SqlTimes.of(window.startsAt()))
                .param("ends", SqlTimes.of(window.endsAt()))
                .param("capacity", zone.slotCapacity())
                .update();
    }

    /**
     * Of concurrent calls for the last place one finds the row: PostgreSQL looks at the condition again once the other
     * has committed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Slot> take(Zone zone, Window window) {
        return jdbc.sql("""
                        UPDATE pickup_slots s
                        SET taken = s.taken + 1, capacity = greatest(:capacity, s.taken + 1)
                        WHERE s.zone_id = :zone AND s.starts_at = :starts AND s.ends_at = :ends
                            AND s.taken + (
                                SELECT coalesce(sum(o.taken), 0) FROM pickup_slots o
                                WHERE o.zone_id = :zone AND o.id <> s.id
                                    AND o.starts_at > s.starts_at - %s AND o.starts_at < s.ends_at
                                    AND o.ends_at > s.starts_at
                            ) < :capacity
                        RETURNING s.id, s.starts_at, s.ends_at
                        """.formatted(LONGEST))
                .param("zone", zone.id())
                .param("starts", SqlTimes.of(window.startsAt()))
                .param("ends", SqlTimes.of(window.endsAt()))
                .param("capacity", zone.slotCapacity())
                .query(SlotRepository::slot)
                .optional();
    }

    /** In the order of their keys, to avoid deadlocks between pickups that change places. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(Zone zone, Window window, long slotId) {
        jdbc.sql("""
                        SELECT id FROM pickup_slots
                        WHERE id = :id OR (zone_id = :zone AND starts_at = :starts AND ends_at = :ends)
                        ORDER BY id
                        FOR NO KEY UPDATE
                        """)
                .param("id", slotId)
                .param("zone", zone.id())
                .param("starts", SqlTimes.of(window.startsAt()))
                .param("ends", SqlTimes.of(window.endsAt()))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    long idOf(Zone zone, Window window) {
        return jdbc.sql("""
                        SELECT id FROM pickup_slots
                        WHERE zone_id = :zone AND starts_at = :starts AND ends_at = :ends
                        """)
                .param("zone", zone.id())
                .param("starts", SqlTimes.of(window.startsAt()))
                .param("ends", SqlTimes.of(window.endsAt()))
                .query(Long.class)
                .single();
    }

    /** In the order of their keys, as above. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(Collection<Long> ids) {
        jdbc.sql("SELECT id FROM pickup_slots WHERE id = ANY(:ids) ORDER BY id FOR NO KEY UPDATE")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** @return false if no place of it is taken */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean release(long slotId) {
        return jdbc.sql("UPDATE pickup_slots SET taken = taken - 1 WHERE id = :id AND taken > 0")
                        .param("id", slotId)
                        .update()
                > 0;
    }

    /** Those that have a part of their time in the period. */
    List<TakenSlot> taken(Zone zone, Instant periodStartsAt, Instant periodEndsAt) {
        return jdbc.sql("""
                        SELECT starts_at, ends_at, taken FROM pickup_slots
                        WHERE zone_id = :zone AND starts_at > CAST(:starts AS timestamptz) - %s AND starts_at < :ends
                            AND ends_at > :starts AND taken > 0
                        ORDER BY starts_at
                        """.formatted(LONGEST))
                .param("zone", zone.id())
                .param("starts", SqlTimes.of(periodStartsAt))
                .param("ends", SqlTimes.of(periodEndsAt))
                .query((row, number) -> new TakenSlot(
                        SqlTimes.instant(row, "starts_at"), SqlTimes.instant(row, "ends_at"), row.getInt("taken")))
                .list();
    }

    private static Slot slot(ResultSet row, int number) throws SQLException {
        return new Slot(row.getLong("id"), SqlTimes.instant(row, "starts_at"), SqlTimes.instant(row, "ends_at"));
    }
}
