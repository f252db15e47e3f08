package com.quenty.order.stockcounts;

import com.quenty.platform.persistence.CreatedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One bucket to be counted. The expected quantity is recorded when the count is submitted, not before. */
@Entity
@Table(name = "stock_count_lines")
class CountLine extends CreatedEntity {

    private int inventoryItemId;

    @Nullable
    private Integer expectedQuantity;

    @Nullable
    private Integer countedQuantity;

    protected CountLine() {}

    CountLine(int inventoryItemId) {
        this.inventoryItemId = inventoryItemId;
    }

    void count(int expected, int counted) {
        expectedQuantity = expected;
        countedQuantity = counted;
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
