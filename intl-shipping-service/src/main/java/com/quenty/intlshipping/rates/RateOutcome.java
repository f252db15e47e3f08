package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.dimensionalrules.BillableWeight;
import com.quenty.intlshipping.tariffs.RatePrice;
import org.jspecify.annotations.Nullable;

/** The result of asking a carrier for a service. */
sealed interface RateOutcome {

    /** @param rules by which it was computed, so that it can be computed again */
    record Offered(
            String serviceType,
            String serviceName,
            RatePrice price,
            BillableWeight weight,
            String zone,
            int transitDays,
            RateRules rules)
            implements RateOutcome {}

    /**
     * @param serviceType null for a carrier that has not answered at all
     * @param detail for people
     */
    record Missing(@Nullable String serviceType, MissingReason reason, String detail) implements RateOutcome {}
}
