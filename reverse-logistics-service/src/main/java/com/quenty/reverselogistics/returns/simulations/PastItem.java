package com.quenty.reverselogistics.returns.simulations;

import com.quenty.reverselogistics.returns.ReturnType;
import com.quenty.reverselogistics.rules.ConditionGrade;
import com.quenty.reverselogistics.rules.ReturnReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was asked for, and as it was found.
 *
 * @param returnAmount value of all items of its return
 * @param acceptedQuantity null for one that was not inspected
 */
record PastItem(
        String returnId,
        String returnItemId,
        ReturnType returnType,
        String currency,
        int lineNumber,
        int quantity,
        BigDecimal unitPrice,
        ReturnReason returnReason,
        boolean opened,
        String ruleCategory,
        LocalDate ruleValidFrom,
        Instant deliveredAt,
        Instant createdAt,
        @Nullable Integer acceptedQuantity,
        @Nullable ConditionGrade conditionReceived,
        BigDecimal returnAmount) {}
