package com.quenty.microcredit.scores;

import java.math.BigDecimal;

/**
 * A score as other features use it.
 *
 * @param ownInstalments monthly instalments of the customer's open loans from us; known from the calculation
 */
public record TakenScore(String scoreId, int value, RiskCategory category, BigDecimal ownInstalments) {}
