package com.quenty.analytics.dashboards;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record CreateDashboardRequest(
        @Schema(description = "Absent: your own; of callers of the platform, none.") @Size(max = 255) @Nullable
        String companyId,

        @Schema(example = "Shop") @NotBlank @Size(max = 255) String name,

        @Schema(example = "Orders and what they are worth.") @Size(max = 2000) @Nullable
        String description,

        @NotNull @Size(max = 30) List<@NotNull @Valid Widget> widgets,

        @Valid @Nullable DashboardFilters filters,

        @Schema(description = "300 when absent.", example = "300") @Min(10) @Max(86_400) @Nullable
        Integer refreshInterval,

        @Schema(description = "False when absent.") @Nullable
        Boolean isPublic,

        @Schema(example = "[\"USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC\"]") @Size(max = 200) @Nullable
        List<@NotBlank @Size(max = 255) String> allowedUsers,

        @Schema(example = "[\"manager\"]") @Size(max = 50) @Nullable
        List<@NotBlank @Size(max = 100) String> allowedRoles) {

    CreateDashboardRequest {
        name = TextRules.trimmed(name);
    }

    DashboardRevision terms() {
        return new DashboardRevision(
                name,
                description,
                widgets,
                filters == null ? DashboardFilters.NONE : filters,
                Objects.requireNonNullElse(refreshInterval, 300),
                Boolean.TRUE.equals(isPublic),
                allowedUsers == null ? List.of() : allowedUsers,
                allowedRoles == null ? List.of() : allowedRoles);
    }
}
