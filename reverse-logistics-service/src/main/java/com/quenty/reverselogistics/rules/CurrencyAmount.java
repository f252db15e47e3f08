package com.quenty.reverselogistics.rules;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/** An amount of a rule in one currency. */
public record CurrencyAmount(
        @Schema(description = "ISO 4217.", example = "USD")
        @Pattern(regexp = "[A-Z]{3}", message = TextRules.CURRENCY_MESSAGE)
        String currency,

        @Schema(example = "500.00") @DecimalMin("0") @DecimalMax("99999999.99") @Digits(integer = 8, fraction = 2)
        BigDecimal amount) {}
