package com.quenty.intlshipping.carriers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

record SetWebhookSecretRequest(
        @Schema(
                description =
                        "As Standard Webhooks has it: `whsec_` and Base64 of 24 to 66 bytes. Kept encrypted and never shown.",
                accessMode = Schema.AccessMode.WRITE_ONLY,
                example = "whsec_YXMtdGhlLWNhcnJpZXItZ2F2ZS1pdC0t")
        @NotNull
        @Pattern(
                regexp = "whsec_(?:[A-Za-z0-9+/]{4}){8,21}(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)?",
                message = "must be whsec_ and Base64 of 24 to 66 bytes")
        String webhookSecret) {

    /** A secret must not reach a log by way of the request. */
    @Override
    public String toString() {
        return "SetWebhookSecretRequest[hidden]";
    }
}
