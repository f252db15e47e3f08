package com.quenty.order.sellingterms;

import com.quenty.order.prices.TaxMode;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;

record SellingTermsResponse(
        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(description = "How its prices relate to tax.", example = "included")
        TaxMode taxMode,

        @Schema(description = "Whether the shipping charge is taxed like the goods that it brings.")
        boolean shippingTaxed,

        @Schema(
                description =
                        "Fraction of an order's lines that one person may take off; beyond it a second one approves.",
                example = "0.1000")
        BigDecimal manualDiscountLimit,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String updatedBy,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static SellingTermsResponse of(SellingTerms terms) {
        return new SellingTermsResponse(
                terms.companyId(),
                terms.taxMode(),
                terms.isShippingTaxed(),
                terms.manualDiscountLimit(),
                terms.updatedBy(),
                terms.createdAt(),
                terms.updatedAt(),
                terms.version());
    }
}
