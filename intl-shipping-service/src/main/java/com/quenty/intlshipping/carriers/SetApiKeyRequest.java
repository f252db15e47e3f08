package com.quenty.intlshipping.carriers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

record SetApiKeyRequest(
        @Schema(
                description = "Visible characters of ASCII; kept encrypted and never shown.",
                accessMode = Schema.AccessMode.WRITE_ONLY,
                example = "as-the-carrier-gave-it")
        @NotNull
        @Pattern(regexp = "[!-~]{8,200}", message = "must be 8 to 200 visible characters of ASCII")
        String apiKey) {

    /** A key must not reach a log by way of the request. */
    @Override
    public String toString() {
        return "SetApiKeyRequest[hidden]";
    }
}
