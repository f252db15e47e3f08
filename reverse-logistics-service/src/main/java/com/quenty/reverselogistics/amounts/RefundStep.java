package com.quenty.reverselogistics.amounts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** A step of a refund; the steps of an item add up to its amount. */
public record RefundStep(
        RefundStepKind step,

        @Schema(description = "Negative where it is deducted.", example = "-1.25")
        BigDecimal amount) {}
