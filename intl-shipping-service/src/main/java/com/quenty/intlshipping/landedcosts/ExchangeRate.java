package com.quenty.intlshipping.landedcosts;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

record ExchangeRate(
        @Schema(description = "ISO 4217, another than that of the request.", example = "EUR")
        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = TextRules.CURRENCY_MESSAGE)
        String currency,

        @Schema(description = "How much of the request's currency one unit of it costs.", example = "1.0850")
        @NotNull
        @Positive
        @Digits(integer = 9, fraction = 9)
        BigDecimal rate) {}
