package com.quenty.order.paymentterms;

import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CreatePaymentTermsRequest(
        @Schema(description = "For callers who see more than one.", example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(description = "First day whose orders they are for; after today.", example = "2027-01-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "Of the total, paid before an order is confirmed; a fraction.", example = "0.3000")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal shareBeforeConfirmation,

        @Schema(
                description = "Of the total, paid before a parcel leaves; a fraction, not less than the other.",
                example = "1.0000")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal shareBeforeShipping,

        @Schema(description = "Days after the delivery until the rest is overdue.", example = "30")
        @NotNull
        @Min(0)
        @Max(365)
        Integer dueDays,

        @Schema(description = "One for each currency; none when absent.") @Size(max = 50) @Nullable
        List<@Valid PaymentLimit> limits,

        @Schema(example = "New customers pay a deposit.") @Size(max = 500) @Nullable
        String reason) {

    CreatePaymentTermsRequest {
        companyId = TextRules.trimmed(companyId);
        reason = TextRules.trimmed(reason);
    }

    void requireConsistent() {
        if (shareBeforeConfirmation.compareTo(shareBeforeShipping) > 0) {
            throw ValidationFailed.of("/share_before_shipping", "must not be less than share_before_confirmation");
        }
        limitsOrNone();
    }

    /** @throws ValidationFailed for a currency that is named twice */
    List<PaymentLimit> limitsOrNone() {
        var given = limits == null ? List.<PaymentLimit>of() : limits;
        var currencies = new HashSet<String>();
        var checked = new ArrayList<PaymentLimit>();
        for (int i = 0; i < given.size(); i++) {
            var limit = given.get(i).at("/limits/%d".formatted(i));
            if (!currencies.add(limit.currency())) {
                throw ValidationFailed.of("/limits/%d/currency".formatted(i), "is named twice");
            }
            checked.add(limit);
        }
        return checked;
    }
}
