package com.quenty.reverselogistics.rules;

import io.swagger.v3.oas.annotations.media.Schema;

/** A rule that a line does not pass. */
public record FailedRule(
        @Schema(description = "Of the order.", example = "1")
        int lineNumber,

        EligibilityRule rule,

        @Schema(description = "For a person.", example = "could be returned until 2026-11-24")
        String message) {}
