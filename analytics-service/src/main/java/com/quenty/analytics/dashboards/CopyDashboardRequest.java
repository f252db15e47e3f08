package com.quenty.analytics.dashboards;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CopyDashboardRequest(
        @Schema(description = "Of the copy.", example = "My shop") @NotBlank @Size(max = 255)
        String name,

        @Schema(description = "Absent: your own; of callers of the platform, none.") @Size(max = 255) @Nullable
        String companyId) {

    CopyDashboardRequest {
        name = TextRules.trimmed(name);
    }
}
