package com.quenty.order.stockcounts;

import com.quenty.order.stockmovements.StockMovementRepository.Balance;
import com.quenty.platform.persistence.CreatedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One bucket to be counted. The expected quantity, which is that of the ledger when the bucket was counted, is recorded when the count
 * is submitted, not before.
 */
@Entity
@Table(name = "stock_count_lines")
class CountLine extends CreatedEntity {

    private int inventoryItemId;

    /** The bucket's last movement before the count was opened. */
    private long openedAfter;

    @Nullable
    private Integer expectedQuantity;

    @Nullable
    private Integer countedQuantity;

    @Nullable
    @SuppressWarnings("UnusedVariable") // read in SQL
    private Instant countedAt;

    /** The bucket's last movement before it was counted. */
    @Nullable
    @SuppressWarnings("UnusedVariable") // read in SQL
    private Long countedAfter;

    protected CountLine() {}

    /** @param last position of the bucket's last movement */
    CountLine(int inventoryItemId, long last) {
        this.inventoryItemId = inventoryItemId;
        this.openedAfter = last;
    }

    /** @param expected what the ledger had at that time */
    void count(Balance expected, int counted, Instant at) {
        expectedQuantity = expected.quantity();
        countedQuantity = counted;
        countedAt = at;
        countedAfter = expected.position();
    }

    /** @param last position of the bucket's last movement */
    boolean hasMovedSinceOpened(long last) {
        return last != openedAfter;
    }

    /** How many more were found than expected; zero before the count is in. */
    int difference() {
        return expectedQuantity == null || countedQuantity == null ? 0 : countedQuantity - expectedQuantity;
    }

    int inventoryItemId() {
        return inventoryItemId;
    }

    @Nullable
    Integer expectedQuantity() {
        return expectedQuantity;
    }

    @Nullable
    Integer countedQuantity() {
        return countedQuantity;
    }
}
