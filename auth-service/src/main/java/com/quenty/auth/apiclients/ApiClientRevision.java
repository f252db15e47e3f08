package com.quenty.auth.apiclients;

import com.quenty.auth.roles.Grants;
import com.quenty.platform.security.DataScope;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

record ApiClientRevision(
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
                description = "Your own password; required when the grants, the scope or the company change.",
                accessMode = Schema.AccessMode.WRITE_ONLY,
                example = "seven lazy herons at noon")
        @Size(max = 512)
        @Nullable
        String currentPassword) {

    boolean holdsTheSameAs(ApiClientRevision other) {
        return grants().equals(other.grants()) && Objects.equals(companyId, other.companyId);
    }

    /** For the audit, which keeps no password. */
    ApiClientRevision withoutProof() {
        return new ApiClientRevision(name, description, dataScope, companyId, permissions, null);
    }

    Grants grants() {
        return new Grants(List.of(), new TreeSet<>(permissions), dataScope);
    }

    /** A password must not reach a log by way of the request. */
    @Override
    public String toString() {
        return "ApiClientRevision[%s]".formatted(name);
    }
}
