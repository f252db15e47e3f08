package com.quenty.order.inventory;

import com.quenty.order.stockmovements.ReasonCode;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.Arrays;
import java.util.function.Predicate;

/** Problems of stock. */
public final class InventoryProblems {

    private InventoryProblems() {}

    @ProblemCode("inventory-item-not-found")
    public static final class ItemNotFound extends com.quenty.platform.problem.NotFound {

        public ItemNotFound() {
            super("There is no such inventory item.");
        }
    }

    /** More units of a bucket are to leave than are available. */
    @ProblemCode("stock-unavailable")
    public static final class StockUnavailable extends RuleViolation {

        public StockUnavailable(Bucket bucket, long wanted) {
            super("%s has %d units available, not %d.".formatted(bucket.itemId(), bucket.available(), wanted));
            with("item_id", bucket.itemId());
            with("available", bucket.available());
            with("reserved", bucket.reserved());
        }
    }

    /** One item counts up to 2,147,483,647 units; more of the product lie in another place or batch. */
    @ProblemCode("inventory-item-full")
    public static final class ItemFull extends RuleViolation {

        ItemFull(Bucket bucket, long more) {
            super("%s holds %d units and has no room for %d more: an item holds at most %d."
                    .formatted(bucket.itemId(), bucket.quantity(), more, Bucket.MAX_UNITS));
            with("item_id", bucket.itemId());
            with("quantity", bucket.quantity());
            with("limit", Bucket.MAX_UNITS);
        }
    }

    /** The item's units are not in the state that this is done with. */
    @ProblemCode("wrong-stock-state")
    public static final class WrongStockState extends Conflict {

        /** Done with units in any state but this. */
        public WrongStockState(StockState actual) {
            super("This is not done with %s units.".formatted(actual.code()));
            with("stock_state", actual.code());
        }

        public WrongStockState(StockState actual, StockState wanted) {
            super("This is done with %s units, not with %s ones.".formatted(wanted.code(), actual.code()));
            with("stock_state", actual.code());
        }
    }

    /** Expired goods don't go on sale; they may be received into quarantine. */
    @ProblemCode("goods-expired")
    public static final class GoodsExpired extends RuleViolation {

        public GoodsExpired() {
            super("The goods have expired; they can only lie in quarantine.");
            at("/expiry_date", "is over");
        }
    }

    /** The reason exists, but not for this; {@code suitable} names those that do. */
    @ProblemCode("unsuitable-reason")
    public static final class UnsuitableReason extends RuleViolation {

        private UnsuitableReason(Predicate<ReasonCode> suits) {
            super("The reason does not suit what is to be done.");
            var suitable = Arrays.stream(ReasonCode.values())
                    .filter(suits)
                    .map(ReasonCode::code)
                    .toList();
            at("/reason_code", "must be one of " + String.join(", ", suitable));
            with("suitable", suitable);
        }

        public static void unless(Predicate<ReasonCode> suits, ReasonCode reason) {
            if (!suits.test(reason)) {
                throw new UnsuitableReason(suits);
            }
        }
    }

    @ProblemCode("movement-reversed")
    public static final class MovementReversed extends Conflict {

        public MovementReversed(String reversedBy) {
            super("The movement has been reversed already.");
            with("reversed_by", reversedBy);
        }
    }

    /** The movement is one part of something larger, which has its own way back, or is itself a reversal. */
    @ProblemCode("movement-irreversible")
    public static final class MovementIrreversible extends RuleViolation {

        public MovementIrreversible(ReasonCode reason) {
            super("A movement for the reason %s is not reversed by itself.".formatted(reason.code()));
            with("reason_code", reason.code());
        }
    }
}
