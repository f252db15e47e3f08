package com.quenty.microcredit.scores;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer of a score, with the facts that come from outside this service.
 *
 * @param companyId null for a customer without a company
 * @param currency of all amounts
 * @param monthlyIncome 0 if unknown
 * @param debtsElsewhere monthly instalments of debts with other lenders
 * @param firstOrderAt null without any order
 * @param completedOrders orders that were delivered and not returned
 * @param applicationId that the score is calculated for; null if there is none
 */
public record ScoreSubject(
        String customerId,
        @Nullable String companyId,
        String currency,
        BigDecimal monthlyIncome,
        BigDecimal debtsElsewhere,
        @Nullable Instant firstOrderAt,
        int completedOrders,
        int cancelledOrders,
        @Nullable String applicationId) {}
