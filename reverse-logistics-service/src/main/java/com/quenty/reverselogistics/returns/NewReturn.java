package com.quenty.reverselogistics.returns;

import com.quenty.reverselogistics.amounts.RefundAmount;
import com.quenty.reverselogistics.rules.ReturnReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return that is asked for, and may be.
 *
 * @param orderAmount the total of the order
 * @param manualReasons why people have to decide; empty when it is approved at once
 * @param createdBy id of the caller
 */
public record NewReturn(
        String returnId,
        String orderNumber,
        BigDecimal orderAmount,
        String currency,
        String customerId,
        String companyId,
        String createdBy,
        ReturnType type,
        Resolution resolution,
        @Nullable String description,
        List<String> manualReasons,
        List<Item> items,
        Instant expiresAt) {

    public NewReturn {
        manualReasons = List.copyOf(manualReasons);
        items = List.copyOf(items);
    }

    /**
     * Units of a line that are to come back.
     *
     * @param estimate of what goes back for them
     * @param exchangeProductId the product that is wanted instead
     */
    public record Item(
            String returnItemId,
            int lineNumber,
            int productId,
            String sku,
            String name,
            int quantity,
            BigDecimal unitPrice,
            ReturnReason reason,
            @Nullable String details,
            boolean opened,
            String category,
            String ruleCategory,
            LocalDate ruleValidFrom,
            Instant deliveredAt,
            RefundAmount estimate,
            @Nullable Integer exchangeProductId) {}
}
