package com.quenty.pickup.tariffs;

import com.quenty.platform.money.Money;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

record CreateTariffRequest(
        @Schema(description = "First day on which it is valid; after today.", example = "2099-01-01")
        LocalDate validFrom,

        @Schema(description = "ISO 4217, of at most 3 decimals.", example = "COP")
        @Pattern(regexp = "[A-Z]{3}", message = TextRules.CURRENCY_MESSAGE)
        String currency,

        @NotNull @Valid TariffPrices prices,

        @Schema(description = "Reason of the change.", example = "Fuel costs more") @NotBlank @Size(max = 500)
        String reason) {

    /** Decimals that the columns of prices hold. */
    private static final int MOST_DECIMALS = 3;

    CreateTariffRequest {
        reason = TextRules.trimmed(reason);
    }

    /** @throws com.quenty.platform.money.InvalidMoney for an unknown currency, or more decimals than it has */
    void requireMoney() {
        Money.decimals("/currency", currency, MOST_DECIMALS);
        require("base/on_demand", prices.base().onDemand());
        require("base/express", prices.base().express());
        require("base/scheduled", prices.base().scheduled());
        require("base/recurring", prices.base().recurring());
        require("per_kg", prices.perKg());
        require("zone", prices.zone());
        require("packaging", prices.packaging());
        require("cancellation_fee", prices.cancellationFee());
        require("failed_attempt_fee", prices.failedAttemptFee());
    }

    private void require(String field, BigDecimal amount) {
        Money.of("/prices/" + field, amount, currency);
    }
}
