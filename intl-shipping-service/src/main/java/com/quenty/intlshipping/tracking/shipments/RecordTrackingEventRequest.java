package com.quenty.intlshipping.tracking.shipments;

import com.quenty.intlshipping.tracking.TrackingReason;
import com.quenty.intlshipping.tracking.TrackingStatus;
import com.quenty.platform.validation.CountryCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record RecordTrackingEventRequest(
        @Schema(description = "Null for all of them.", example = "1") @Min(1) @Nullable
        Integer pieceNumber,

        @Schema(description = "The carrier's name for it; the status when it has none.", example = "OD")
        @Size(min = 1, max = 50)
        @Nullable
        String code,

        @Schema(description = "`unknown` when it says nothing of where the parcel is.", example = "out_for_delivery")
        @NotNull
        TrackingStatus status,

        @Schema(description = "Why it does not go on as it should.", example = "weather_delay") @Nullable
        TrackingReason reasonCode,

        @Schema(description = "No address.", example = "Madrid") @Size(max = 100) @Nullable
        String city,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "ES") @CountryCode @Nullable
        String country,

        @Schema(description = "By the carrier's clocks.", example = "2026-11-30T07:12:00Z") @NotNull
        Instant occurredAt,

        @Schema(description = "As of then.", example = "2026-11-30T17:00:00Z") @Nullable
        Instant estimatedDelivery) {

    RecordTrackingEventRequest {
        code = TextRules.trimmed(code);
        city = TextRules.trimmed(city);
    }
}
