package com.quenty.microcredit.scores;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom a score is taken of, with what we do not know ourselves.
 *
 * @param companyId null for a customer without a company
 * @param currency of all amounts
 * @param monthlyIncome 0 when it is not known
 * @param debtsElsewhere what debts that are not ours ask a month
 * @param firstOrderAt null when he never ordered
 * @param completedOrders that reached him and did not come back
 * @param applicationId for which the score is taken; null when it is for none
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
