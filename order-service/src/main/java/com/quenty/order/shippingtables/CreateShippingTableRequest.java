package com.quenty.order.shippingtables;

import com.quenty.order.regions.RegionCode;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CreateShippingTableRequest(
        @Schema(
                description = "The seller; the caller's company when absent.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(description = "ISO 4217; for orders in it.", example = "USD") @NotBlank @Size(max = 10)
        String currency,

        @Schema(description = "ISO 3166-1 alpha-2; all countries without a table when absent.", example = "CO")
        @CountryCode
        @Nullable
        String country,

        @Schema(
                description =
                        "The part of the region's ISO 3166-2 code after the country; all regions without a table when absent.",
                example = "ANT")
        @Pattern(regexp = "[A-Z0-9]{1,3}", message = "must be one to three capital letters or digits")
        @Nullable
        String region,

        @Schema(description = "As on an invoice.", defaultValue = "Shipping", example = "Shipping")
        @Size(max = 255)
        @Nullable
        String label,

        @Schema(description = "The first that the goods are within counts; beyond the last they can't be ordered.")
        @NotEmpty
        @Size(max = 50)
        List<@Valid ShippingBand> bands,

        @Schema(
                description = "Goods worth at least this, after discounts, are shipped without charge.",
                example = "200.00")
        @PositiveOrZero
        @Digits(integer = 8, fraction = 3)
        @Nullable
        BigDecimal minFreeAmount) {

    void requireWhole() {
        if (region != null && country == null) {
            throw ValidationFailed.of("/country", "is needed with a region");
        }
        if (country != null) {
            RegionCode.requireKnown("/region", country, region);
        }
        Money.decimals("/currency", currency);
        details().requireMoney(currency);
    }

    ShippingTableRevision details() {
        return new ShippingTableRevision(label == null || label.isBlank() ? "Shipping" : label, bands, minFreeAmount);
    }
}
