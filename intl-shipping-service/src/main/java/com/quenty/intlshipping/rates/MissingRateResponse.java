package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.rates.RateOutcome.Missing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A carrier, or a service of it, that has no rate. */
public record MissingRateResponse(
        @Schema(example = "FEDEX") String carrierCode,
        @Schema(example = "FedEx International") String carrierName,

        @Schema(description = "Null for the carrier as a whole.", example = "INTERNATIONAL_PRIORITY") @Nullable
        String serviceType,

        MissingReason reasonCode,

        @Schema(description = "For people.", example = "Does not carry a billable weight of 1200 kg there.")
        String detail,

        @Schema(description = "Of a weight that is not taken: the services that take it.")
        List<AlternativeService> alternatives) {

    /** A service that takes what another one does not. */
    record AlternativeService(
            @Schema(example = "UPS") String carrierCode,
            @Schema(example = "WORLDWIDE_EXPRESS") String serviceType) {}

    public MissingRateResponse {
        alternatives = List.copyOf(alternatives);
    }

    static MissingRateResponse of(
            String carrierCode, String carrierName, Missing missing, List<AlternativeService> alternatives) {
        return new MissingRateResponse(
                carrierCode, carrierName, missing.serviceType(), missing.reason(), missing.detail(), alternatives);
    }
}
