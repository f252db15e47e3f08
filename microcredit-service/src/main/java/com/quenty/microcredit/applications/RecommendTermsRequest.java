package com.quenty.microcredit.applications;

import com.quenty.microcredit.offers.WishedTerms;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

record RecommendTermsRequest(
        @Schema(description = "In the application's currency.", example = "4000000.00")
        @NotNull
        @Positive
        @DecimalMax("9999999999.99")
        BigDecimal amount,

        @Schema(example = "12") @Positive @Max(600) Integer termMonths,

        @Schema(description = "Nominal, as a fraction; inside the product and below the law's cap.", example = "0.1500")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 1, fraction = 4)
        BigDecimal annualRate,

        @Schema(example = "Employer confirmed the income by telephone") @NotBlank @Size(max = 500)
        String reason) {

    WishedTerms terms() {
        return new WishedTerms(amount, termMonths, annualRate);
    }
}
