package com.quenty.order.inventory;

import com.quenty.order.stockmovements.LedgerEntry;
import com.quenty.order.stockmovements.StockMovementRepository;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves units that are not reserved, and publishes the effect on the sellable stock. */
@Component
public class StockStore {

    private record Level(int productId, long available, long minimum) {}

    private final StockMovementRepository ledger;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StockStore(StockMovementRepository ledger, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes the entries, all of one company.
     *
     * @param locked the entries' buckets, by key
     * @return the ids of the movements, in the order of the entries
     * @throws InventoryProblems.StockUnavailable when a bucket would be left with less than is reserved in it
     * @throws InventoryProblems.ItemFull when a bucket would hold more than {@link Bucket#MAX_UNITS}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> write(List<LedgerEntry> entries, Map<Integer, Bucket> locked) {
        if (entries.isEmpty()) {
            return List.of();
        }
        requireRoom(entries, locked);
        var movements = ledger.write(entries);
        var now = clock.instant();
        var changes = new HashMap<Integer, Long>();
        for (var entry : entries) {
            var bucket = bucketOf(entry, locked);
            if (bucket.isSellable(now)) {
                changes.merge(bucket.key().productId(), (long) entry.quantity(), Long::sum);
            }
        }
        changed(bucketOf(entries.getFirst(), locked).key().companyId(), changes);
        return movements;
    }

    private static void requireRoom(List<LedgerEntry> entries, Map<Integer, Bucket> locked) {
        var changes = new HashMap<Bucket, Long>();
        entries.forEach(entry -> changes.merge(bucketOf(entry, locked), (long) entry.quantity(), Long::sum));
        changes.forEach((bucket, change) -> {
            if (bucket.available() + change < 0) {
                throw new InventoryProblems.StockUnavailable(bucket, -change);
            }
            if (bucket.quantity() + change > Bucket.MAX_UNITS) {
                throw new InventoryProblems.ItemFull(bucket, change);
            }
        });
    }

    private static Bucket bucketOf(LedgerEntry entry, Map<Integer, Bucket> locked) {
        return Objects.requireNonNull(locked.get(entry.bucketId()), "the bucket is not locked");
    }

    /**
     * Called after the change, in its transaction.
     *
     * @param changes by how much the sellable units of each product have grown (positive) or shrunk; zeros don't matter
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String companyId, Map<Integer, Long> changes) {
        var grown = productsWhere(changes, change -> change > 0);
        if (!grown.isEmpty()) {
            events.publishEvent(new StockArrived(companyId, grown));
        }
        for (var level : levelsOf(productsWhere(changes, change -> change < 0))) {
            long before = level.available() - changes.getOrDefault(level.productId(), 0L);
            if (before > level.minimum() && level.available() <= level.minimum()) {
                events.publishEvent(new StockRunLow(companyId, level.productId(), level.available(), level.minimum()));
            }
            if (before > 0 && level.available() == 0) {
                events.publishEvent(new StockOut(companyId, level.productId()));
            }
        }
    }

    private static Set<Integer> productsWhere(Map<Integer, Long> changes, Predicate<Long> condition) {
        return changes.entrySet().stream()
                .filter(change -> condition.test(change.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A place's minimum is the highest that one of its buckets names: levels are set for the place, not for a batch. */
    private List<Level> levelsOf(Set<Integer> productIds) {
        if (productIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT product_id, sum(available) AS available, sum(minimum) AS minimum
                        FROM (
                            SELECT product_id, max(min_stock_level) AS minimum,
                                coalesce(sum(quantity - reserved_quantity) FILTER (
                                    WHERE stock_state = 'sellable' AND (expiry_date IS NULL OR expiry_date > :now)), 0)
                                    AS available
                            FROM inventory_items
                            WHERE product_id = ANY(:products)
                            GROUP BY product_id, location) AS places
                        GROUP BY product_id
                        ORDER BY product_id
                        """)
                .param("products", productIds.toArray(Integer[]::new))
                .param("now", SqlTimes.now(clock))
                .query((row, number) ->
                        new Level(row.getInt("product_id"), row.getLong("available"), row.getLong("minimum")))
                .list();
    }
}
