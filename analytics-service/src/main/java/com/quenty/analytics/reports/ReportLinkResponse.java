package com.quenty.analytics.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

record ReportLinkResponse(
        @Schema(
                description = "Path at the gateway. Everybody who has it can download the file until then.",
                example =
                        "/api/v1/reports/RPT-01KAMQ2X9V6W1TTFJ3ZB5R8DNC/file?expires=1796083200&signature=9f86d081884c7d65")
        String path,

        Instant expiresAt) {}
