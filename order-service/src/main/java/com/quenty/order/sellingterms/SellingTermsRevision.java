package com.quenty.order.sellingterms;

import com.quenty.order.prices.TaxMode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

@Schema(name = "SellingTermsDetails")
record SellingTermsRevision(
        @Schema(
                description =
                        "`included`: prices are with tax; `added`: tax is added to them; `none`: no tax is computed.",
                example = "included")
        @NotNull
        TaxMode taxMode,

        @Schema(description = "Whether the shipping charge is taxed like the goods that it brings.", example = "true")
        boolean shippingTaxed,

        @Schema(
                description =
                        "Fraction of an order's lines that one person may take off; beyond it a second one approves.",
                example = "0.1000")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal manualDiscountLimit) {

    static SellingTermsRevision of(SellingTerms terms) {
        return new SellingTermsRevision(terms.taxMode(), terms.isShippingTaxed(), terms.manualDiscountLimit());
    }
}
