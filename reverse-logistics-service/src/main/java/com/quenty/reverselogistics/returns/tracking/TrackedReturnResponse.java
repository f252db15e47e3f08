package com.quenty.reverselogistics.returns.tracking;

import com.quenty.reverselogistics.returns.ReturnStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A return as its link shows it: nothing about the customer, nothing about the order. */
record TrackedReturnResponse(
        ReturnStatus status,

        @Schema(example = "RMA-0000-00001-3") @Nullable String returnAuthorizationNumber,

        @Schema(description = "By then the goods have to be on their way.")
        Instant expiresAt,

        @Schema(description = "Of the pickup.") @Nullable LocalDate estimatedPickupDate,

        @Schema(example = "PA000001236CO") @Nullable String trackingNumber,

        @Schema(
                description = "The step that the customer has to take.",
                example = "Choose another time for the collection.")
        @Nullable
        String customerActionRequired,

        @Schema(example = "USD") String currency,

        @Schema(description = "The exact amount once it is known, else the estimate.", example = "11.25")
        BigDecimal refundAmount,

        @Schema(description = "Oldest first.") List<Event> timeline) {

    @Schema(name = "TrackedReturnEvent")
    record Event(
            @Schema(description = "Code of the status.", example = "approved")
            String status,

            Instant occurredAt) {}
}
