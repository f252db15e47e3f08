package com.quenty.order.sellingterms;

import com.quenty.order.prices.TaxMode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record CreateSellingTermsRequest(
        @Schema(description = "The caller's when absent.", example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(
                description =
                        "`included`: prices are with tax; `added`: tax is added to them; `none`: no tax is computed.",
                example = "included")
        @NotNull
        TaxMode taxMode,

        @Schema(
                description = "Whether the shipping charge is taxed like the goods that it brings.",
                defaultValue = "true")
        @Nullable
        Boolean shippingTaxed,

        @Schema(
                description =
                        "Fraction of an order's lines that one person may take off; beyond it a second one approves.",
                defaultValue = "0.1")
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        @Nullable
        BigDecimal manualDiscountLimit) {

    SellingTermsRevision details() {
        return new SellingTermsRevision(
                taxMode,
                shippingTaxed == null || shippingTaxed,
                manualDiscountLimit == null ? SellingTermsStore.DEFAULT_LIMIT : manualDiscountLimit);
    }
}
