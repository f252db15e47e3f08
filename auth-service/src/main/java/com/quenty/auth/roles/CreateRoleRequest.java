package com.quenty.auth.roles;

import com.quenty.platform.security.DataScope;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** @param isActive absent means active */
record CreateRoleRequest(
        @Schema(description = "Lower case, unique.", example = "warehouse_clerk")
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9_]{1,63}", message = "must be lower-case letters, digits and underscores")
        String name,

        @Schema(example = "Books goods in and out") @Size(max = 1000) @Nullable
        String description,

        @Schema(description = "Which rows its holders see.") @NotNull
        DataScope dataScope,

        @Schema(
                description = "Names of permissions, wildcards allowed.",
                example = "[\"companies:read\", \"users:read\"]")
        @NotNull
        @Size(max = 200)
        Set<@NotNull String> permissions,

        @Schema(description = "An inactive role grants nothing to its holders.") @Nullable
        Boolean isActive) {

    boolean active() {
        return !Boolean.FALSE.equals(isActive);
    }

    Grants grants() {
        return new Grants(List.of(name), new TreeSet<>(permissions), dataScope);
    }
}
