package com.quenty.order.coupons;

import com.quenty.order.prices.CouponKind;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CreateCouponRequest(
        @Schema(
                description = "The seller; the caller's company when absent.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(description = "As buyers type it; upper and lower case are the same.", example = "WELCOME10")
        @NotBlank
        @Pattern(
                regexp = "[A-Z0-9][A-Z0-9_-]{2,49}",
                message = "must be 3 to 50 letters, digits, hyphens or underscores")
        String code,

        @Schema(description = "As on an invoice; the code when absent.", example = "10 % off for new customers")
        @Size(max = 255)
        @Nullable
        String label,

        @Schema(example = "percent") @NotNull CouponKind kind,

        @Schema(description = "For `percent`, as a fraction.", example = "0.10")
        @Positive
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        @Nullable
        BigDecimal discountRate,

        @Schema(
                description =
                        "For `amount`; at most the worth of the goods that it is for, and less in proportion when some of them are taken back.")
        @Positive
        @Digits(integer = 8, fraction = 3)
        @Nullable
        BigDecimal discountAmount,

        @Schema(description = "ISO 4217; needed with an amount.", example = "USD") @Size(max = 10) @Nullable
        String currency,

        @Schema(
                description = "Worth of the goods that it is for, before discounts, from which it is given.",
                example = "50.00")
        @Positive
        @Digits(integer = 8, fraction = 3)
        @Nullable
        BigDecimal minTotalAmount,

        @Schema(
                description = "The products that it is for, at least one; with `categories` absent as well, all.",
                example = "[4711]")
        @Size(min = 1, max = 500)
        @Nullable
        List<@NotNull Integer> productIds,

        @Schema(description = "The categories of products that it is for, at least one.", example = "[\"coffee\"]")
        @Size(min = 1, max = 100)
        @Nullable
        List<@NotBlank @Size(max = 255) String> categories,

        @Schema(example = "2026-11-01") @NotNull LocalDate validFrom,

        @Schema(description = "The day after its last; without an end when absent.", example = "2027-01-01") @Nullable
        LocalDate validUntil,

        @Schema(description = "Orders that may hold it at a time; without limit when absent.", example = "1000")
        @Min(1)
        @Nullable
        Integer maxUses,

        @Schema(description = "Orders of one customer that may hold it at a time.", example = "1") @Min(1) @Nullable
        Integer maxUsesPerCustomer) {

    CreateCouponRequest {
        code = java.util.Objects.requireNonNullElse(CouponCode.canonical(code), "");
    }

    /** @throws ValidationFailed for members that do not go together */
    void requireWhole() {
        require(kind == CouponKind.PERCENT, discountRate, "/discount_rate");
        require(kind == CouponKind.AMOUNT, discountAmount, "/discount_amount");
        if (currency == null) {
            if (discountAmount != null || minTotalAmount != null) {
                throw ValidationFailed.of("/currency", "is needed with an amount");
            }
        } else {
            Money.decimals("/currency", currency);
            requireMoney(discountAmount, "/discount_amount");
            requireMoney(minTotalAmount, "/min_total_amount");
        }
        if (validUntil != null && !validUntil.isAfter(validFrom)) {
            throw ValidationFailed.of("/valid_until", "must be after valid_from");
        }
    }

    private void require(boolean needed, @Nullable BigDecimal value, String pointer) {
        if (needed != (value != null)) {
            throw ValidationFailed.of(pointer, needed ? "is needed for this kind" : "does not go with this kind");
        }
    }

    private void requireMoney(@Nullable BigDecimal amount, String pointer) {
        if (amount != null && currency != null) {
            Money.of(pointer, amount, currency);
        }
    }

    List<Integer> products() {
        return productIds == null ? List.of() : productIds;
    }

    List<String> categoriesOrNone() {
        return categories == null ? List.of() : categories;
    }
}
