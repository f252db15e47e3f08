package com.quenty.intlshipping.trackingnumbers;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tracking number and what its form and check digit say. */
record TrackingNumberResponse(
        @Schema(description = "Upper case, without blanks and hyphens.", example = "1Z5R89390357567127")
        String number,

        @Schema(description = "Null when it has the form of no carrier that is known.", example = "ups_1z") @Nullable
        TrackingNumberForm form,

        @Schema(description = "Null for our own numbers, for the post, and without a form.", example = "UPS") @Nullable
        String carrierCode,

        @Schema(description = "ISO 3166-1 alpha-2 of the postal operator, by its number.", example = "CO") @Nullable
        String country,

        @Schema(description = "Whether it has a form and the check digit that belongs to it.", example = "true")
        boolean valid) {

    static TrackingNumberResponse of(String typed) {
        var number = TrackingNumberForm.canonical(typed);
        return TrackingNumberForm.of(number)
                .map(form -> new TrackingNumberResponse(
                        number, form, form.carrierCode(), form.countryOf(number), form.isValid(number)))
                .orElseGet(() -> new TrackingNumberResponse(number, null, null, null, false));
    }
}
