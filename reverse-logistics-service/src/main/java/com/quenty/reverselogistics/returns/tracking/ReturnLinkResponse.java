package com.quenty.reverselogistics.returns.tracking;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

record ReturnLinkResponse(
        @Schema(
                description = "Wants no sign-in.",
                example =
                        "/api/v1/returns/tracked/1764601200.RET-01KAMQ9B2C3D4E5F6G7H8J9K0M.Zk3vXn0o1tq9aQmC7d2yF5b8e4w6r0u1i3p5s7h9j2k")
        String path,

        Instant expiresAt) {}
