package com.quenty.auth.accounts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

record AssignRolesRequest(
        @Schema(description = "All roles of the account; it loses any others.", example = "[\"manager\"]")
        @NotNull
        @Size(max = 20)
        List<@NotNull String> roles) {}
