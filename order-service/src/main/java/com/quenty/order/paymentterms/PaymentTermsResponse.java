package com.quenty.order.paymentterms;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "PaymentTerms")
record PaymentTermsResponse(
        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(description = "First day whose orders they are for, until later ones are.", example = "2027-01-01")
        LocalDate validFrom,

        @Schema(description = "Of the total, paid before an order is confirmed; a fraction.", example = "0.3000")
        BigDecimal shareBeforeConfirmation,

        @Schema(description = "Of the total, paid before a parcel leaves; a fraction.", example = "1.0000")
        BigDecimal shareBeforeShipping,

        @Schema(description = "Days after the delivery until the rest is overdue.", example = "30")
        int dueDays,

        @Schema(description = "One for each currency that has some.")
        List<PaymentLimit> limits,

        @Nullable String reason,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String createdBy,

        Instant createdAt,

        @Schema(description = "When they were withdrawn, before their day; they never hold.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    /** Never changed but by being withdrawn. */
    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }
}
