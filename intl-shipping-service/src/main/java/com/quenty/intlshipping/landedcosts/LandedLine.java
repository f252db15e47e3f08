package com.quenty.intlshipping.landedcosts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

record LandedLine(
        @Schema(description = "Its place in the request, from 1 on.", example = "1")
        int line,

        @Schema(description = "Its digits.", example = "610910")
        String hsCode,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "CO")
        String originCountry,

        @Schema(description = "Quantity times the value of one.", example = "100.00")
        BigDecimal goodsAmount,

        @Schema(description = "Its share of the freight, by value.", example = "20.00")
        BigDecimal freightAmount,

        @Schema(description = "Its share of the insurance, by value.", example = "1.50")
        BigDecimal insuranceAmount,

        @Schema(description = "By the country's basis.", example = "100.00")
        BigDecimal customsValue,

        ImportCharge duty,
        ImportCharge vat) {}
