package com.quenty.reverselogistics.returns.simulations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

@Schema(name = "RuleSimulation")
record SimulationResponse(
        @Schema(example = "electronics") String category,

        @Schema(
                description = "Items that were looked at; the latest ones, where there are more than 10,000.",
                example = "120")
        int itemCount,

        @Schema(description = "Whether there were more.") boolean more,

        @Schema(description = "How many items would have been decided otherwise.")
        List<Change> changes,

        @Schema(description = "Money that would have gone back, for each currency.")
        List<Cost> costs,

        @Schema(description = "The first fifty items that would have been decided otherwise.")
        List<Case> cases) {

    @Schema(name = "RuleSimulationChange")
    record Change(
            @Schema(description = "By the rule of its day.") RuleDecision decided,

            @Schema(description = "By the draft.") RuleDecision simulated,

            @Schema(example = "7") int itemCount) {}

    @Schema(name = "RuleSimulationCost")
    record Cost(
            @Schema(example = "USD") String currency,

            @Schema(description = "By the rules of their days.", example = "1250.00")
            BigDecimal decidedAmount,

            @Schema(description = "By the draft.", example = "1190.00")
            BigDecimal simulatedAmount,

            @Schema(description = "Negative where the draft is cheaper.", example = "-60.00")
            BigDecimal differenceAmount) {}

    @Schema(name = "RuleSimulationCase")
    record Case(
            @Schema(example = "RET-01KAMQ9B2C3D4E5F6G7H8J9K0M")
            String returnId,

            @Schema(example = "RI-01KAMQ9C2D3E4F5G6H7J8K9M0N")
            String returnItemId,

            RuleDecision decided,
            RuleDecision simulated,

            @Schema(description = "The failed rules of the draft, or the reasons why people decide.")
            List<String> reasons) {}
}
