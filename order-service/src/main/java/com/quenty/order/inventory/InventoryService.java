package com.quenty.order.inventory;

import com.quenty.order.products.ProductProblems;
import com.quenty.order.products.ProductService;
import com.quenty.order.stockmovements.LedgerEntry;
import com.quenty.order.stockmovements.MovementType;
import com.quenty.order.stockmovements.ReasonCode;
import com.quenty.order.stockmovements.StockMovementQueries;
import com.quenty.order.stockmovements.StockMovementRepository;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.StaleVersion;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What is done with stock outside of orders. */
@Service
public class InventoryService {

    private final BucketRepository buckets;
    private final StockStore moves;
    private final StockMovementRepository ledger;
    private final InventoryQueries queries;
    private final StockMovementQueries movements;
    private final ProductService products;
    private final RestockRepository restocks;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    InventoryService(
            BucketRepository buckets,
            StockStore moves,
            StockMovementRepository ledger,
            InventoryQueries queries,
            StockMovementQueries movements,
            ProductService products,
            RestockRepository restocks,
            Idempotency idempotency,
            TransactionOperations transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.buckets = buckets;
        this.moves = moves;
        this.ledger = ledger;
        this.queries = queries;
        this.movements = movements;
        this.products = products;
        this.restocks = restocks;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    StockMoved receive(Caller caller, ReceiveStockRequest request) {
        InventoryProblems.UnsuitableReason.unless(ReasonCode::suitsReceipt, request.reason());
        return idempotency.once(StockMoved.class, () -> {
            var product = products.factsFor(caller, request.productId())
                    .orElseThrow(() -> ProductProblems.Unknown.in("/product_id"));
            var key = new BucketKey(
                    product.companyId(),
                    product.productId(),
                    request.state(),
                    request.location(),
                    request.batchNumber(),
                    request.expiryDate());
            requireGood(key);
            int id = buckets.idOf(key);
            var entry = LedgerEntry.in(
                    id, request.quantity(), request.reason(), request.referenceNumber(), request.notes());
            return moved(List.of(entry), buckets.lock(List.of(id)));
        });
    }

    /** @throws InventoryProblems.GoodsExpired when expired units are to go on sale */
    private void requireGood(BucketKey key) {
        var expiry = key.expiryDate();
        if (key.state() == StockState.SELLABLE && expiry != null && !expiry.isAfter(clock.instant())) {
            throw new InventoryProblems.GoodsExpired();
        }
    }

    StockMoved issue(Caller caller, String itemId, IfMatch match, IssueStockRequest request) {
        InventoryProblems.UnsuitableReason.unless(ReasonCode::suitsIssue, request.reasonCode());
        return idempotency.once(
                StockMoved.class,
                () -> change(caller, itemId, match, bucket -> {
                    requireAtHand(bucket);
                    return LedgerEntry.out(
                            bucket.id(),
                            request.quantity(),
                            request.reasonCode(),
                            request.referenceNumber(),
                            request.notes());
                }));
    }

    StockMoved adjust(Caller caller, String itemId, IfMatch match, AdjustStockRequest request) {
        InventoryProblems.UnsuitableReason.unless(ReasonCode::suitsAdjustment, request.reasonCode());
        if (request.change() == 0) {
            throw ValidationFailed.of("/change", "must not be zero");
        }
        InventoryProblems.UnsuitableReason.unless(
                reason -> reason.suitsAdjustmentBy(request.change()), request.reasonCode());
        return idempotency.once(
                StockMoved.class,
                () -> change(caller, itemId, match, bucket -> {
                    requireAtHand(bucket);
                    return LedgerEntry.of(
                            bucket.id(),
                            MovementType.ADJUSTMENT,
                            request.change(),
                            request.reasonCode(),
                            request.referenceNumber(),
                            request.notes());
                }));
    }

    /** What is on its way belongs to a transfer, which says what has arrived of it. */
    private static void requireAtHand(Bucket bucket) {
        if (bucket.key().state() == StockState.IN_TRANSIT) {
            throw new InventoryProblems.WrongStockState(StockState.IN_TRANSIT);
        }
    }

    /** Takes a movement back by another one. The bucket's lock makes those who try at once wait for each other. */
    StockMoved reverse(Caller caller, String movementId, ReverseMovementRequest request) {
        return idempotency.once(StockMoved.class, () -> {
            var itemId = movements.get(caller, movementId).itemId();
            return change(caller, itemId, IfMatch.ANY, bucket -> {
                var movement = movements.get(caller, movementId);
                if (movement.reversedBy() != null) {
                    throw new InventoryProblems.MovementReversed(movement.reversedBy());
                }
                if (!movement.reasonCode().isReversible()) {
                    throw new InventoryProblems.MovementIrreversible(movement.reasonCode());
                }
                return new LedgerEntry(
                        bucket.id(),
                        MovementType.ADJUSTMENT,
                        -movement.quantity(),
                        ReasonCode.REVERSAL,
                        movement.referenceNumber(),
                        request.notes(),
                        null,
                        movementId);
            });
        });
    }

    private StockMoved change(Caller caller, String itemId, IfMatch match, Function<Bucket, LedgerEntry> change) {
        int id = buckets.require(caller, itemId).id();
        var locked = buckets.lock(List.of(id));
        var bucket = Objects.requireNonNull(locked.get(id));
        match.check(bucket.version());
        return moved(List.of(change.apply(bucket)), locked);
    }

    private StockMoved moved(List<LedgerEntry> entries, Map<Integer, Bucket> locked) {
        var written = moves.write(entries, locked);
        return new StockMoved(movements.get(written), queries.get(locked.keySet()));
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
                            update inventory_items
                            set min_stock_level = :min, max_stock_level = :max, updated_at = :now, version = version + 1
                            where item_id = :item and version = :version
                            """)
                    .param("min", levels.minStockLevel())
                    .param("max", levels.maxStockLevel(), Types.INTEGER)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("item", itemId)
                    .param("version", item.version())
                    .update();
            if (changed == 0) {
                throw new StaleVersion();
            }
            return queries.get(caller, itemId);
        }));
    }

    @Transactional(readOnly = true)
    StockAsOf asOf(Caller caller, String itemId, @Nullable Instant at) {
        var bucket = buckets.require(caller, itemId);
        var now = clock.instant();
        if (at != null && at.isAfter(now)) {
            throw ValidationFailed.of("at", "must not be in the future");
        }
        var instant = at == null ? now : at;
        return new StockAsOf(itemId, instant, ledger.balanceAt(bucket.id(), instant));
    }

    /**
     * Takes returned goods in, within the caller's transaction. The second time with the same reference does nothing.
     *
     * @throws ProductProblems.NotFound when the company has no such product
     * @throws RestockProblems.Differs when the reference came with another quantity before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restock(Restock restock) {
        if (products.factsOf(restock.companyId(), Set.of(restock.productId())).isEmpty()) {
            throw new ProductProblems.NotFound();
        }
        if (!restocks.claim(restock)) {
            return;
        }
        int id = buckets.idOf(restock.bucket());
        var entry = LedgerEntry.in(
                id, restock.quantity(), ReasonCode.CUSTOMER_RETURN, restock.reference(), restock.reason());
        moves.write(List.of(entry), buckets.lock(List.of(id)));
    }

    /** Units that could be reserved at this moment, by product; a product without any is absent. Locks nothing. */
    @Transactional(readOnly = true)
    public Map<Integer, Integer> availableOf(String companyId, Set<Integer> productIds) {
        return buckets.reservable(companyId, productIds);
    }
}
