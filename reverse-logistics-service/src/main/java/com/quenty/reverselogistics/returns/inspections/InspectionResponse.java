package com.quenty.reverselogistics.returns.inspections;

import com.quenty.platform.money.Money;
import com.quenty.reverselogistics.returns.Disposition;
import com.quenty.reverselogistics.rules.ConditionGrade;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Inspection")
record InspectionResponse(
        @Schema(example = "INSP-01KAMQ9C2D3E4F5G6H7J8K9M0N") String inspectionId,

        @Schema(description = "The returned item.", example = "RI-01KAMQ9C2D3E4F5G6H7J8K9M0N")
        String itemId,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String inspectorId,
        InspectionKind kind,

        @Schema(description = "False while a second look is still to come.")
        boolean decided,

        @Schema(description = "Grade by fixed criteria.") ConditionGrade overallCondition,

        FunctionalStatus functionalStatus,
        CosmeticCondition cosmeticCondition,
        Completeness completeness,
        List<FunctionalTest> functionalTests,
        List<Defect> defectsFound,

        @Schema(example = "1") int acceptedQuantity,

        @Schema(description = "The way that the goods go.") Disposition disposition,

        @Schema(description = "The one with the best recovery.")
        Disposition dispositionRecommendation,

        @Schema(description = "Every way that the goods could go.")
        List<AlternativeResponse> alternatives,

        @Schema(example = "USD") String currency,

        @Schema(description = "Of a unit at sale.", example = "12.50")
        BigDecimal originalValue,

        @Schema(description = "Of a unit as new.", example = "12.50")
        BigDecimal currentMarketValue,

        @Schema(description = "Expected net recovery of the way that the goods go.", example = "9.80")
        BigDecimal resaleValue,

        @Schema(example = "The lid was changed.") @Nullable String notes,
        Instant createdAt) {

    InspectionResponse inItsCurrency() {
        return new InspectionResponse(
                inspectionId,
                itemId,
                inspectorId,
                kind,
                decided,
                overallCondition,
                functionalStatus,
                cosmeticCondition,
                completeness,
                functionalTests,
                defectsFound,
                acceptedQuantity,
                disposition,
                dispositionRecommendation,
                alternatives,
                currency,
                Money.of(originalValue, currency).amount(),
                Money.of(currentMarketValue, currency).amount(),
                Money.of(resaleValue, currency).amount(),
                notes,
                createdAt);
    }
}
