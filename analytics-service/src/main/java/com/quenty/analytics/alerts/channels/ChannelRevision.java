package com.quenty.analytics.alerts.channels;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The fields of a channel that may change. */
record ChannelRevision(
        @Schema(example = "On call") @NotBlank @Size(max = 255)
        String name,

        @Schema(example = "https://hooks.example.com/quenty") @NotBlank @Size(max = 500)
        String url,

        @Schema(description = "Nothing is sent to an inactive channel; what waits for it becomes dead.")
        boolean isActive) {

    ChannelRevision {
        name = TextRules.trimmed(name);
    }
}
