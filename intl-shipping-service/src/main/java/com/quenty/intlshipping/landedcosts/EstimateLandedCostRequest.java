package com.quenty.intlshipping.landedcosts;

import com.quenty.intlshipping.manifests.Incoterm;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.ValidationFailed;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record EstimateLandedCostRequest(
        @Schema(description = "ISO 3166-1 alpha-2.", example = "US") @NotNull @CountryCode
        String destinationCountry,

        @Schema(
                description =
                        "Day on which the goods leave, by whose rules they are charged, also a past one; today when absent.",
                example = "2026-12-01")
        @Nullable
        LocalDate shipDate,

        @Schema(description = "ISO 4217, of all sums.", defaultValue = "USD", example = "USD")
        @Pattern(regexp = "[A-Z]{3}", message = TextRules.CURRENCY_MESSAGE)
        @Nullable
        String currency,

        @Schema(
                description =
                        "Of Incoterms 2020: says who pays which component. It changes no figure, since values are without"
                                + " freight and insurance.",
                example = "DAP")
        @Nullable
        Incoterm incoterm,

        @NotEmpty @Size(max = 200) List<@Valid LandedGoods> lines,

        @Schema(description = "Of all goods, to the place of destination; nothing when absent.", example = "20.00")
        @PositiveOrZero
        @Digits(integer = 11, fraction = 3)
        @Nullable
        BigDecimal freightAmount,

        @Schema(description = "Of all goods, the premium; nothing when absent.", example = "1.50")
        @PositiveOrZero
        @Digits(integer = 11, fraction = 3)
        @Nullable
        BigDecimal insuranceAmount,

        @Schema(
                description =
                        "For sums of rules in other currencies, such as the de minimis; without the one that it takes nothing is"
                                + " computed.")
        @Size(max = 10)
        @Nullable
        List<@Valid ExchangeRate> exchangeRates) {

    private static final String USUAL_CURRENCY = "USD";

    private String usedCurrency() {
        return Objects.requireNonNullElse(currency, USUAL_CURRENCY);
    }

    /**
     * @param hsCodes of the lines, digits alone
     * @throws com.quenty.platform.money.InvalidMoney for an unknown currency, or more decimals than it has
     * @throws ValidationFailed for a currency with two rates, or with one to itself
     */
    Consignment consignment(LocalDate today, List<String> hsCodes) {
        var used = usedCurrency();
        Money.decimals("/currency", used);
        var goods = new ArrayList<Consignment.Goods>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            goods.add(new Consignment.Goods(
                    hsCodes.get(i),
                    line.originCountry(),
                    line.quantity(),
                    Money.of("/lines/%d/unit_value".formatted(i), line.unitValue(), used)
                            .amount()));
        }
        return new Consignment(
                destinationCountry,
                Objects.requireNonNullElse(shipDate, today),
                used,
                incoterm,
                goods,
                sum("/freight_amount", freightAmount, used),
                sum("/insurance_amount", insuranceAmount, used),
                rates(used));
    }

    private static BigDecimal sum(String pointer, @Nullable BigDecimal amount, String currency) {
        return Money.of(pointer, Objects.requireNonNullElse(amount, BigDecimal.ZERO), currency)
                .amount();
    }

    private Map<String, BigDecimal> rates(String used) {
        var rates = new HashMap<String, BigDecimal>();
        var given = Objects.requireNonNullElse(exchangeRates, List.<ExchangeRate>of());
        for (int i = 0; i < given.size(); i++) {
            var pointer = "/exchange_rates/%d/currency".formatted(i);
            var rate = given.get(i);
            Money.decimals(pointer, rate.currency());
            if (rate.currency().equals(used)) {
                throw ValidationFailed.of(pointer, "is the currency of the request");
            }
            if (rates.put(rate.currency(), rate.rate()) != null) {
                throw ValidationFailed.of(pointer, "has a rate already");
            }
        }
        return rates;
    }
}
