package com.quenty.auth.apiclients;

import com.quenty.platform.security.DataScope;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record CreateApiClientRequest(
        @Schema(example = "Warehouse system of Andina") @NotBlank @Size(max = 255)
        String name,

        @Schema(example = "Books goods in and out every night") @Size(max = 1000) @Nullable
        String description,

        @Schema(description = "Which rows it sees; `company` requires a `company_id`.") @NotNull
        DataScope dataScope,

        @Schema(example = "COMP-01JD8Y2M3N4P5Q6R7S8T9V0W1X") @Size(max = 255) @Nullable
        String companyId,

        @Schema(
                description = "Names of permissions, wildcards allowed.",
                example = "[\"companies:read\", \"users:read\"]")
        @NotNull
        @Size(max = 200)
        Set<@NotNull String> permissions,

        @Schema(
                description = "Your own password, as a fresh proof that it is you.",
                accessMode = Schema.AccessMode.WRITE_ONLY,
                example = "seven lazy herons at noon")
        @Size(max = 512)
        @Nullable
        String currentPassword) {

    ApiClientRevision revision() {
        return new ApiClientRevision(name, description, dataScope, companyId, permissions, null);
    }

    /** A password must not reach a log by way of the request. */
    @Override
    public String toString() {
        return "CreateApiClientRequest[%s]".formatted(name);
    }
}
