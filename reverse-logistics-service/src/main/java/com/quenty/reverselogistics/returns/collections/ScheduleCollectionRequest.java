package com.quenty.reverselogistics.returns.collections;

import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.CountryCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

record ScheduleCollectionRequest(
        @Schema(description = "Local to the address; the next free slot when left out.", example = "2099-12-01")
        @Nullable
        LocalDate pickupDate,

        @Schema(description = "Start of a slot, with the date.", example = "09:00:00") @Nullable
        LocalTime timeWindowStart,

        @Schema(description = "Where the goods are; the shipping address of the order when left out.") @Valid @Nullable
        Address pickupAddress,

        @Schema(example = "Ring twice.") @Size(max = 500) @Nullable
        String specialInstructions) {

    ScheduleCollectionRequest {
        specialInstructions = TextRules.trimmed(specialInstructions);
    }

    @Schema(name = "CollectionAddress")
    record Address(
            @Schema(example = "Ana Restrepo") @NotBlank @Size(max = 255)
            String contactName,

            @Schema(example = "+573001234567") @Pattern(regexp = TextRules.PHONE, message = TextRules.PHONE_MESSAGE)
            String contactPhone,

            @Schema(example = "Calle 10 # 43-12, Apto 502") @NotBlank @Size(max = 500)
            String street,

            @Schema(example = "Medellín") @Size(max = 100) @Nullable
            String city,

            @Schema(example = "Antioquia") @Size(max = 100) @Nullable
            String state,

            @Schema(example = "050021") @NotBlank @Size(max = 20)
            String postalCode,

            @Schema(description = "ISO 3166-1 alpha-2.", example = "CO") @NotBlank @CountryCode
            String country) {}

    void requireSound() {
        if ((pickupDate == null) != (timeWindowStart == null)) {
            throw ValidationFailed.of(
                    pickupDate == null ? "/pickup_date" : "/time_window_start", "goes with the other of the two");
        }
    }
}
