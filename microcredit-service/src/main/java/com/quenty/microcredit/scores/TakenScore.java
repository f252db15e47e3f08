package com.quenty.microcredit.scores;

import java.math.BigDecimal;

/**
 * A score as others use it.
 *
 * @param ownInstalments what our own open loans ask of the customer a month; known from taking the score
 */
public record TakenScore(String scoreId, int value, RiskCategory category, BigDecimal ownInstalments) {}
