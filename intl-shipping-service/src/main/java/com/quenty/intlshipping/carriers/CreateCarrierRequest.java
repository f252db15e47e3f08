package com.quenty.intlshipping.carriers;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CreateCarrierRequest(
        @Schema(description = "Never changes.", example = "ESTAFETA")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}", message = "must be 2 to 50 upper-case letters, digits and _")
        String code,

        @Schema(example = "Estafeta") @NotBlank @Size(max = 255)
        String name,

        @Schema(
                description =
                        "Where its interface is: https, without a user, a query or a fragment, in which a secret might be.",
                example = "https://api.estafeta.example/v1")
        @Size(max = 500)
        @Pattern(
                regexp = "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?",
                message = "must be an https address without a user, a query or a fragment")
        @Nullable
        String apiEndpoint,

        @NotNull @Size(max = 100) List<@Valid ServiceType> supportedServices,

        @NotNull @Size(max = 10) List<@NotNull Capability> capabilities) {

    CreateCarrierRequest {
        name = TextRules.trimmed(name);
        apiEndpoint = TextRules.trimmed(apiEndpoint);
    }

    /** As it is kept; a new carrier is active. */
    CarrierRevision terms() {
        return new CarrierRevision(name, apiEndpoint, true, supportedServices, capabilities);
    }
}
