package com.quenty.microcredit.decisions;

import com.quenty.microcredit.creditpolicies.PolicyDecision;
import com.quenty.microcredit.creditrates.RateOffer;
import com.quenty.microcredit.loanplans.LoanPlan;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the rules.
 *
 * @param plan of the loan asked for, at that rate; null if the product allows none, and then never approved
 */
record UnderwritingResult(
        PolicyDecision decision, RateOffer rate, @Nullable LoanPlan plan) {}
