package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.tariffs.RateComponent;
import com.quenty.intlshipping.tariffs.RatePrice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** A rate beside the same rate, computed again. */
record ReplayResponse(
        @Schema(example = "RATE-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String rateId,

        @Schema(description = "Whether both have the same components and total.", example = "true")
        boolean same,

        @Schema(description = "ISO 4217.", example = "USD") String currency,

        @Schema(description = "As quoted.", example = "86.44")
        BigDecimal quotedTotalCost,

        @Schema(description = "As quoted.") List<RateComponent> quotedComponents,

        @Schema(description = "By the same rules, computed now.", example = "86.44")
        BigDecimal replayedTotalCost,

        @Schema(description = "By the same rules, computed now.")
        List<RateComponent> replayedComponents,

        @Schema(description = "The versions of rules that both go by.")
        RateRules rules) {

    static ReplayResponse of(StoredRate rate, RatePrice replayed) {
        var total = rate.inCurrency(rate.totalCost());
        return new ReplayResponse(
                rate.rateId(),
                total.compareTo(replayed.totalCost()) == 0 && rate.components().equals(replayed.components()),
                rate.currency(),
                total,
                rate.components(),
                replayed.totalCost(),
                replayed.components(),
                rate.rules());
    }
}
