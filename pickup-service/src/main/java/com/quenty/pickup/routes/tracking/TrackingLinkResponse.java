package com.quenty.pickup.routes.tracking;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A link for the customer. */
record TrackingLinkResponse(
        @Schema(
                description = "Names the pickup and the expiry, signed.",
                example = "AQAAAABpLw0AUFUtMDFLQU1RMlg5VjZXMVRURkozWkI1UjhETkM")
        String token,

        @Schema(
                description = "Of the endpoint that wants no sign-in.",
                example = "/api/v1/pickups/tracked/AQAAAABpLw0AUFUtMDFLQU1RMlg5VjZXMVRURkozWkI1UjhETkM")
        String path,

        @Schema(example = "2026-12-01T16:00:00Z") Instant expiresAt) {}
