package com.quenty.reverselogistics.returns.photos;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

record PhotoLinkResponse(
        @Schema(
                description = "Wants no sign-in, and serves the photo for some minutes.",
                example =
                        "/api/v1/returns/photo-links/1764601200.PHOTO-01KAMQ9C2D3E4F5G6H7J8K9M0N.Zk3vXn0o1tq9aQmC7d2yF5b8e4w6r0u1i3p5s7h9j2k")
        String path,

        Instant expiresAt) {}
