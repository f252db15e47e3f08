package com.quenty.intlshipping.tracking;

import com.quenty.platform.validation.CountryCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message of a carrier. Members that are not named here are ignored. */
record CarrierMessage(
        @Schema(description = "Messages of other types are taken and ignored.", example = "tracking.updated")
        @NotBlank
        @Size(max = 100)
        String type,

        @Valid @NotNull CarrierUpdate data) {

    static final String TYPE = "tracking.updated";

    /** Events of one parcel, in any order. */
    record CarrierUpdate(
            @Schema(description = "Ours or the carrier's.", example = "QN4821093755182047") @NotBlank @Size(max = 50)
            String trackingNumber,

            @NotEmpty @Size(max = 100) List<@Valid @NotNull CarrierEvent> events) {}

    /** An event of a parcel. */
    record CarrierEvent(
            @Schema(description = "The carrier's name for it.", example = "OD") @NotBlank @Size(max = 50)
            String code,

            @Schema(description = "`unknown` when it says not where it is.", example = "out_for_delivery") @NotNull
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

        CarrierEvent {
            code = TextRules.trimmed(code);
            city = TextRules.trimmed(city);
        }

        TrackingEvent of(String carrierCode, String number, Instant receivedAt) {
            return new TrackingEvent(
                    TrackedParcel.WHOLE,
                    carrierCode,
                    number,
                    code,
                    status,
                    reasonCode,
                    city,
                    country,
                    estimatedDelivery,
                    occurredAt,
                    receivedAt,
                    TrackingSource.WEBHOOK,
                    null);
        }
    }
}
