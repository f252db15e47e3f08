package com.quenty.intlshipping.manifests;

import com.quenty.intlshipping.manifests.ManifestProblems.ManifestDomestic;
import com.quenty.platform.money.InvalidMoney;
import com.quenty.platform.money.Money;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a draft that may change one by one. Its contents are replaced as a whole. */
public record ManifestRevision(
        @NotNull @Valid Party sender,
        @NotNull @Valid Party recipient,

        @Schema(description = "Incoterms 2020.", example = "DAP") @NotNull
        Incoterm incoterm,

        @NotNull ContentType contentType,

        @Schema(description = "ISO 4217, of all values.", example = "USD")
        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = TextRules.CURRENCY_MESSAGE)
        String currency,

        @Schema(description = "For which the goods are to be insured; 0 where they are not.", example = "500.00")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 8, fraction = 2)
        BigDecimal insuredValue,

        @Schema(example = "FE-2026-0117") @Size(max = 50) @Nullable
        String invoiceNumber,

        @Schema(description = "Day on which the goods are to leave.", example = "2099-01-04") @Nullable
        LocalDate shipDate) {

    /** Decimals that columns of values have. */
    private static final int DECIMALS = 2;

    public ManifestRevision {
        invoiceNumber = TextRules.trimmed(invoiceNumber);
    }

    /**
     * Its fields fit together, and with the values of the items.
     *
     * @throws InvalidMoney for an unknown currency, and for values with more decimals than it has
     * @throws ManifestDomestic if the goods cross no border
     */
    void requireSound(List<ItemView> items) {
        Money.decimals("/currency", currency, DECIMALS);
        Money.of("/insured_value", insuredValue, currency);
        for (var item : items) {
            Money.of("/currency", item.value(), currency);
        }
        if (sender.country().equals(recipient.country())) {
            throw new ManifestDomestic();
        }
    }
}
