package com.quenty.auth.accounts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

@Schema(name = "RolesRequest")
record RolesRequest(
        @Schema(description = "All roles the account is to hold; it loses the others.", example = "[\"manager\"]")
        @NotNull
        @Size(max = 20)
        List<@NotNull String> roles) {}
