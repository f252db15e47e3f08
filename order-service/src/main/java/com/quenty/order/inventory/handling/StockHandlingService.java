package com.quenty.order.inventory.handling;

import com.quenty.order.inventory.Bucket;
import com.quenty.order.inventory.BucketKey;
import com.quenty.order.inventory.BucketRepository;
import com.quenty.order.inventory.InventoryProblems;
import com.quenty.order.inventory.InventoryQueries;
import com.quenty.order.inventory.StockState;
import com.quenty.order.inventory.StockStore;
import com.quenty.order.products.ProductProblems;
import com.quenty.order.products.ProductService;
import com.quenty.order.stockmovements.LedgerEntry;
import com.quenty.order.stockmovements.MovementType;
import com.quenty.order.stockmovements.ReasonCode;
import com.quenty.order.stockmovements.StockMovementQueries;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Receives, issues, adjusts and reverses stock by hand. */
@Service
class StockHandlingService {

    private final BucketRepository buckets;
    private final StockStore stock;
    private final InventoryQueries items;
    private final StockMovementQueries movements;
    private final ProductService products;
    private final Idempotency idempotency;
    private final Clock clock;

    StockHandlingService(
            BucketRepository buckets,
            StockStore stock,
            InventoryQueries items,
            StockMovementQueries movements,
            ProductService products,
            Idempotency idempotency,
            Clock clock) {
        this.buckets = buckets;
        this.stock = stock;
        this.items = items;
        this.movements = movements;
        this.products = products;
        this.idempotency = idempotency;
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

    /** Units in transit belong to a transfer and are received by it. */
    private static void requireAtHand(Bucket bucket) {
        if (bucket.key().state() == StockState.IN_TRANSIT) {
            throw new InventoryProblems.WrongStockState(StockState.IN_TRANSIT);
        }
    }

    /** Reverses a movement by an opposite one. The bucket's lock serialises concurrent attempts. */
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
                        request.reason(),
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
        var written = stock.write(entries, locked);
        return new StockMoved(movements.get(written), items.get(locked.keySet()));
    }
}
