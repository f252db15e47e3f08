package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.rates.RateOutcome.Missing;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A carrier, or a service of it, that has no rate. */
record MissingRateResponse(
        @Schema(example = "FEDEX") String carrierCode,
        @Schema(example = "FedEx International") String carrierName,

        @Schema(description = "Null for the carrier as a whole.", example = "INTERNATIONAL_PRIORITY") @Nullable
        String serviceType,

        MissingReason reasonCode,

        @Schema(description = "For people.", example = "Does not carry a billable weight of 1200 kg there.")
        String detail) {

    static MissingRateResponse of(String carrierCode, String carrierName, Missing missing) {
        return new MissingRateResponse(
                carrierCode, carrierName, missing.serviceType(), missing.reason(), missing.detail());
    }
}
