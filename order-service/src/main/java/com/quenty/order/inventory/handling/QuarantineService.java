package com.quenty.order.inventory.handling;

import com.quenty.order.inventory.Bucket;
import com.quenty.order.inventory.BucketRepository;
import com.quenty.order.inventory.InventoryProblems;
import com.quenty.order.inventory.InventoryQueries;
import com.quenty.order.inventory.StockState;
import com.quenty.order.inventory.StockStore;
import com.quenty.order.stockmovements.LedgerEntry;
import com.quenty.order.stockmovements.ReasonCode;
import com.quenty.order.stockmovements.StockMovementQueries;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes units off sale until a person decides about them, and puts them back. */
@Service
class QuarantineService {

    private static final Logger log = LoggerFactory.getLogger(QuarantineService.class);

    /** Buckets that one run looks up at a time; each is moved in a transaction of its own. */
    private static final int BATCH = 100;

    private final BucketRepository buckets;
    private final StockStore stock;
    private final InventoryQueries queries;
    private final StockMovementQueries movements;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final Clock clock;

    QuarantineService(
            BucketRepository buckets,
            StockStore stock,
            InventoryQueries queries,
            StockMovementQueries movements,
            Idempotency idempotency,
            TransactionOperations transaction,
            Clock clock) {
        this.buckets = buckets;
        this.stock = stock;
        this.queries = queries;
        this.movements = movements;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    StockMoved quarantine(Caller caller, String itemId, IfMatch match, QuarantineStockRequest request) {
        return move(caller, itemId, StockState.SELLABLE, StockState.QUARANTINE, match, request);
    }

    StockMoved release(Caller caller, String itemId, IfMatch match, QuarantineStockRequest request) {
        return move(caller, itemId, StockState.QUARANTINE, StockState.SELLABLE, match, request);
    }

    private StockMoved move(
            Caller caller,
            String itemId,
            StockState from,
            StockState to,
            IfMatch match,
            QuarantineStockRequest request) {
        return idempotency.once(StockMoved.class, () -> {
            var source = buckets.require(caller, itemId);
            if (source.key().state() != from) {
                throw new InventoryProblems.WrongStockState(source.key().state(), from);
            }
            if (to == StockState.SELLABLE && source.hasExpired(clock.instant())) {
                throw new InventoryProblems.GoodsExpired();
            }
            int target = buckets.idOf(source.key().in(to));
            var locked = buckets.lock(List.of(source.id(), target));
            match.check(Objects.requireNonNull(locked.get(source.id())).version());
            var written = stock.write(entries(source.id(), target, request.quantity(), to, request.reason()), locked);
            return new StockMoved(movements.get(written), queries.get(locked.keySet()));
        });
    }

    private static List<LedgerEntry> entries(int source, int target, int quantity, StockState to, String notes) {
        var reason = to == StockState.QUARANTINE ? ReasonCode.QUARANTINE : ReasonCode.QUARANTINE_RELEASE;
        return List.of(
                LedgerEntry.out(source, quantity, reason, null, notes),
                LedgerEntry.in(target, quantity, reason, null, notes));
    }

    /**
     * Puts expired units into quarantine. Reserved ones stay with their orders, which can't ship them: the list of units that expire
     * shows them until they are released.
     */
    void quarantineExpired() {
        int last = 0;
        int moved = 0;
        for (var batch = buckets.expired(clock.instant(), last, BATCH);
                !batch.isEmpty();
                batch = buckets.expired(clock.instant(), last, BATCH)) {
            for (int id : batch) {
                moved += Objects.requireNonNull(transaction.execute(status -> quarantineExpired(id)));
            }
            last = batch.getLast();
        }
        if (moved > 0) {
            log.info("{} expired units put into quarantine", moved);
        }
    }

    /** @return how many units */
    private int quarantineExpired(int id) {
        int target = buckets.idOf(buckets.keyOf(id).in(StockState.QUARANTINE));
        var locked = buckets.lock(List.of(id, target));
        // Units that the quarantine has no room for stay where they are: they must not stop the others.
        long room =
                Bucket.MAX_UNITS - Objects.requireNonNull(locked.get(target)).quantity();
        int units = (int) Math.min(Objects.requireNonNull(locked.get(id)).available(), room);
        if (units > 0) {
            stock.write(entries(id, target, units, StockState.QUARANTINE, "Expired."), locked);
        }
        return units;
    }
}
