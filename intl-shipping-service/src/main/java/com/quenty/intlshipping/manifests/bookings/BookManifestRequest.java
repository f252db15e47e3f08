package com.quenty.intlshipping.manifests.bookings;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record BookManifestRequest(
        @Schema(description = "Of the manifest, and still valid.", example = "RATE-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @NotBlank
        @Size(max = 255)
        String rateId) {}
