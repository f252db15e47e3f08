package com.quenty.analytics.alerts.channels;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CreateChannelRequest(
        @Schema(description = "Absent: your own; of callers of the platform, none.") @Size(max = 255) @Nullable
        String companyId,

        @Schema(example = "On call") @NotBlank @Size(max = 255)
        String name,

        @Schema(
                description = "With https, without user and fragment, and at a public address.",
                example = "https://hooks.example.com/quenty")
        @NotBlank
        @Size(max = 500)
        String url) {

    CreateChannelRequest {
        name = TextRules.trimmed(name);
    }
}
