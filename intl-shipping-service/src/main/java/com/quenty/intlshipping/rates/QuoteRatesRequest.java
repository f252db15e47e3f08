package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.dimensionalrules.MeasureUnits;
import com.quenty.intlshipping.dimensionalrules.Piece;
import com.quenty.intlshipping.tariffs.Shipment;
import com.quenty.platform.money.Money;
import com.quenty.platform.validation.CountryCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record QuoteRatesRequest(
        @Schema(description = "ISO 3166-1 alpha-2.", example = "CO") @NotNull @CountryCode
        String originCountry,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "ES") @NotNull @CountryCode
        String destinationCountry,

        @Schema(description = "Some zones depend on it.", example = "28013") @Size(max = 20) @Nullable
        String destinationPostalCode,

        @Schema(description = "Of sides and weights.", defaultValue = "cm_kg") @Nullable
        MeasureUnits units,

        @NotEmpty @Size(max = 200) List<@Valid Piece> pieces,

        @Schema(
                description = "For which the goods are to be insured, in `currency`; not insured when absent or 0.",
                example = "500.00")
        @PositiveOrZero
        @Digits(integer = 8, fraction = 3)
        @Nullable
        BigDecimal insuredValue,

        @Schema(description = "ISO 4217, of the insured value and of the rates.", defaultValue = "USD", example = "USD")
        @Pattern(regexp = "[A-Z]{3}", message = TextRules.CURRENCY_MESSAGE)
        @Nullable
        String currency,

        @Schema(
                description = "Day on which the goods leave, by whose rules they are priced; today when absent.",
                example = "2099-01-01")
        @Nullable
        LocalDate shipDate,

        @Schema(description = "Some carriers have no rate without both cities.", example = "Bogotá")
        @Size(max = 45)
        @Nullable
        String originCity,

        @Schema(example = "110111") @Size(max = 20) @Nullable
        String originPostalCode,

        @Schema(description = "Some carriers have no rate without both cities.", example = "Madrid")
        @Size(max = 45)
        @Nullable
        String destinationCity) {

    private static final String USUAL_CURRENCY = "USD";

    /** @throws com.quenty.platform.money.InvalidMoney for an unknown currency, or more decimals than it has */
    Shipment shipment() {
        var given = Objects.requireNonNullElse(currency, USUAL_CURRENCY);
        Money.decimals("/currency", given);
        var insured = Objects.requireNonNullElse(insuredValue, BigDecimal.ZERO);
        return new Shipment(
                originCountry,
                destinationCountry,
                destinationPostalCode,
                Objects.requireNonNullElse(units, MeasureUnits.CM_KG),
                pieces,
                Money.of("/insured_value", insured, given).amount(),
                given,
                TextRules.trimmed(originCity),
                TextRules.trimmed(originPostalCode),
                TextRules.trimmed(destinationCity));
    }
}
