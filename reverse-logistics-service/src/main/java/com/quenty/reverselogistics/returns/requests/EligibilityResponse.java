package com.quenty.reverselogistics.returns.requests;

import com.quenty.reverselogistics.amounts.RefundStep;
import com.quenty.reverselogistics.rules.FailedRule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

@Schema(name = "ReturnEligibility")
record EligibilityResponse(
        @Schema(example = "ORD-1018-02041-2") String orderNumber,

        @Schema(description = "Whether all lines may come back.")
        boolean eligible,

        @Schema(description = "Whether it would be approved at once.")
        boolean approvedAtOnce,

        @Schema(description = "Why people would have to decide.")
        List<String> manualReasons,

        @Schema(example = "USD") String currency,

        @Schema(description = "For the lines that may come back, in the best condition.", example = "11.25")
        BigDecimal estimatedRefundAmount,

        List<Line> lines) {

    @Schema(name = "ReturnEligibilityLine")
    record Line(
            @Schema(example = "1") int lineNumber,

            @Schema(description = "Units that have arrived and are not coming back already.", example = "2")
            int returnableQuantity,

            boolean eligible,

            @Schema(description = "Every rule that it fails.")
            List<FailedRule> failedRules,

            @Schema(example = "11.25") BigDecimal estimatedAmount,
            List<RefundStep> refundSteps) {}
}
