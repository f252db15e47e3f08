package com.quenty.order.inventory;

import com.quenty.order.stockmovements.StockMovementRepository;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Reorder levels, and what an item held in the past. */
@Service
class InventoryService {

    private final BucketRepository buckets;
    private final StockMovementRepository ledger;
    private final InventoryQueries queries;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    InventoryService(
            BucketRepository buckets,
            StockMovementRepository ledger,
            InventoryQueries queries,
            TransactionOperations transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.buckets = buckets;
        this.ledger = ledger;
        this.queries = queries;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** When the product is to be reordered for the item's place, and up to how much. */
    InventoryItemResponse revise(Caller caller, String itemId, IfMatch match, MergePatch<InventoryItemRevision> patch) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var item = queries.get(caller, itemId);
            match.check(item.version());
            var levels = patch.applyTo(new InventoryItemRevision(item.minStockLevel(), item.maxStockLevel()));
            if (levels.maxStockLevel() != null && levels.maxStockLevel() < levels.minStockLevel()) {
                throw ValidationFailed.of("/max_stock_level", "must not be below the minimum");
            }
            int changed = jdbc.sql("""
                            UPDATE inventory_items
                            SET min_stock_level = :min, max_stock_level = :max, updated_at = :now, version = version + 1
                            WHERE item_id = :item AND version = :version
                            """)
                    .param("min", levels.minStockLevel())
                    .param("max", levels.maxStockLevel(), Types.INTEGER)
                    .param("now", SqlTimes.now(clock))
                    .param("item", itemId)
                    .param("version", item.version())
                    .update();
            if (changed == 0) {
                throw match.lostRace();
            }
            return queries.get(caller, itemId);
        }));
    }

    @Transactional(readOnly = true)
    StockAsOf asOf(Caller caller, String itemId, @Nullable Instant at) {
        var bucket = buckets.require(caller, itemId);
        var now = clock.instant();
        if (at != null && at.isAfter(now)) {
            throw ValidationFailed.of("as_of", "must not be in the future");
        }
        var instant = at == null ? now : at;
        return new StockAsOf(itemId, instant, ledger.balanceAt(bucket.id(), instant));
    }
}
