package com.quenty.reverselogistics.returns.abuse;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "ReturnAbuseScore")
record AbuseScoreResponse(
        String customerId,

        @Schema(
                description = "From 0 to 100. It refuses nothing; from 70 on people decide on further returns.",
                example = "30")
        int score,

        @Schema(description = "Within the last 365 days.", example = "4")
        int returnCount,

        @Schema(description = "The signs that make up the score.")
        List<Sign> signs) {

    @Schema(name = "ReturnAbuseSign")
    record Sign(
            AbuseSign sign,

            @Schema(description = "Of the score.", example = "20")
            int points,

            @Schema(description = "How often it was seen.", example = "1")
            int seenCount) {}
}
