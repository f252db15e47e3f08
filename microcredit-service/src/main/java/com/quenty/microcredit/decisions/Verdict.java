package com.quenty.microcredit.decisions;

import com.quenty.microcredit.creditpolicies.CreditDecision;
import com.quenty.microcredit.creditrates.RateOffer;
import com.quenty.microcredit.offers.OfferPlan;
import org.jspecify.annotations.Nullable;

/**
 * A decision by rules.
 *
 * @param plan of the loan asked for, at that rate; null when the product allows none, and then never approved
 */
public record Verdict(
        CreditDecision decision, RateOffer rate, @Nullable OfferPlan plan) {}
