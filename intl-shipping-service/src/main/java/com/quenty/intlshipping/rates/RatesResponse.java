package com.quenty.intlshipping.rates;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

public record RatesResponse(
        @Schema(description = "The cheapest first, of equal ones the fastest.")
        List<RateResponse> rates,

        @Schema(description = "Active carriers without a rate, each with the reason.")
        List<MissingRateResponse> missing) {

    public RatesResponse {
        rates = List.copyOf(rates);
        missing = List.copyOf(missing);
    }
}
