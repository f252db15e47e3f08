package com.quenty.order.fulfilments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "CollectedPiece")
record CollectedPieceResponse(
        @Schema(description = "The pickup for which the driver came.", example = "PU-01KAMQ8D3F5G7H9J1K2M4N6P8Q")
        String pickupReference,

        @Schema(example = "PA000001236CO") String trackingNumber,

        @Schema(
                description =
                        "The parcel that it is, or is a part of; null where the booking of the pickup did not say.",
                example = "1")
        @Nullable
        Integer fulfilmentNumber,

        @Schema(description = "Whether it was handed over; one that was not has stayed behind.")
        boolean collected,

        Instant pickedUpAt) {}
