package com.quenty.analytics.alerts.messages;

import io.swagger.v3.oas.annotations.media.Schema;

record ChannelTestResponse(
        @Schema(description = "The message, which tells how it went.", example = "AMSG-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        String messageId) {}
