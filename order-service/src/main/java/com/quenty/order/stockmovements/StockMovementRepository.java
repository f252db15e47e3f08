package com.quenty.order.stockmovements;

import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CurrentCaller;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stock ledger. An entry changes the quantity of its bucket, by a trigger, and nothing else does; entries are immutable.
 */
@Repository
public class StockMovementRepository {

    private static final String SYSTEM = "system";

    private final JdbcClient jdbc;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    StockMovementRepository(JdbcClient jdbc, CurrentCaller currentCaller, Clock clock) {
        this.jdbc = jdbc;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Writes all entries in one statement. Their buckets are locked and hold enough.
     *
     * <p>An entry is dated now, or like the one before it in its bucket should that be later: clocks of two instances differ.
     *
     * @return the ids of the movements, in the order of the entries
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> write(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var ids = Stream.generate(() -> ExternalId.next("MOV"))
                .limit(entries.size())
                .toList();
        int written = jdbc.sql("""
                        INSERT INTO stock_movements (movement_id, product_id, inventory_item_id, movement_type, quantity,
                            reason_code, reference_number, notes, reservation_id, reversal_of, created_by, created_at)
                        SELECT e.movement_id, i.product_id, i.id, e.movement_type, e.quantity,
                            e.reason_code, e.reference_number, e.notes, e.reservation_id, e.reversal_of, :actor,
                            greatest(cast(:now AS timestamptz), i.last_moved_at)
                        FROM unnest(cast(:ids AS text[]), cast(:buckets AS int[]), cast(:types AS text[]),
                                cast(:quantities AS int[]), cast(:reasons AS text[]), cast(:references AS text[]),
                                cast(:notes AS text[]), cast(:reservations AS bigint[]), cast(:reversals AS text[]))
                            WITH ORDINALITY AS e(movement_id, bucket, movement_type, quantity, reason_code,
                                reference_number, notes, reservation_id, reversal_of, position)
                        JOIN inventory_items i ON i.id = e.bucket
                        ORDER BY e.position
                        """)
                .param("ids", ids.toArray(String[]::new))
                .param("buckets", column(entries, LedgerEntry::bucketId).toArray(Integer[]::new))
                .param("types", column(entries, entry -> entry.type().code()).toArray(String[]::new))
                .param("quantities", column(entries, LedgerEntry::quantity).toArray(Integer[]::new))
                .param(
                        "reasons",
                        column(entries, entry -> entry.reason().code()).toArray(String[]::new))
                .param(
                        "references",
                        entries.stream().map(LedgerEntry::reference).toArray(String[]::new))
                .param("notes", entries.stream().map(LedgerEntry::notes).toArray(String[]::new))
                .param(
                        "reservations",
                        entries.stream().map(LedgerEntry::reservationId).toArray(Long[]::new))
                .param(
                        "reversals",
                        entries.stream().map(LedgerEntry::reversalOf).toArray(String[]::new))
                .param("actor", currentCaller.find().map(Caller::id).orElse(SYSTEM))
                .param("now", SqlTimes.now(clock))
                .update();
        if (written != entries.size()) {
            throw new IllegalStateException("%d of %d entries had a bucket".formatted(written, entries.size()));
        }
        return ids;
    }

    private static <T> Stream<T> column(List<LedgerEntry> entries, Function<LedgerEntry, T> value) {
        return entries.stream().map(value);
    }

    /** @param position id of the entry that the quantity stands after; zero before the first */
    public record Balance(int quantity, long position) {}

    /**
     * The quantities of buckets, each at an instant of its own, in one statement.
     *
     * @param moments when, by bucket; empty for the latest entry, whatever the clock that dated it
     */
    @Transactional(readOnly = true)
    public Map<Integer, Balance> balancesAt(Map<Integer, Optional<Instant>> moments) {
        var wanted = List.copyOf(moments.entrySet());
        var balances = new HashMap<Integer, Balance>();
        jdbc.sql("""
                        SELECT w.bucket, coalesce(m.balance_after, 0) AS quantity, coalesce(m.id, 0) AS position
                        FROM unnest(cast(:buckets AS int[]), cast(:moments AS text[])) AS w(bucket, moment)
                        LEFT JOIN LATERAL (
                            SELECT id, balance_after FROM stock_movements
                            WHERE inventory_item_id = w.bucket AND created_at <= cast(w.moment AS timestamptz)
                            ORDER BY created_at DESC, id DESC
                            LIMIT 1) m ON TRUE
                        """)
                .param("buckets", wanted.stream().map(Map.Entry::getKey).toArray(Integer[]::new))
                .param(
                        "moments",
                        wanted.stream()
                                .map(each ->
                                        each.getValue().map(Instant::toString).orElse("infinity"))
                                .toArray(String[]::new))
                .query(row -> {
                    balances.put(row.getInt("bucket"), new Balance(row.getInt("quantity"), row.getLong("position")));
                });
        return balances;
    }

    /** The quantity of a bucket at an instant; zero before its first entry. */
    @Transactional(readOnly = true)
    public int balanceAt(int bucketId, Instant at) {
        return jdbc.sql("""
                        SELECT balance_after FROM stock_movements
                        WHERE inventory_item_id = :bucket AND created_at <= :at
                        ORDER BY created_at DESC, id DESC
                        LIMIT 1
                        """)
                .param("bucket", bucketId)
                .param("at", SqlTimes.of(at))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
