package com.quenty.microcredit.scores;

import com.quenty.platform.money.Money;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CreditScoreResponse(
        @Schema(example = "SCORE-01KAMQ9M2E7N4C8VRB5T1W3XYZ")
        String scoreId,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        @Schema(description = "The application it was calculated for, if any.") @Nullable
        String applicationId,

        @Schema(description = "300 to 850.", example = "725")
        int score,

        Instant scoreDate,

        @Schema(
                description = "Version of the rules; scores of different versions are not compared.",
                example = "2026.1")
        String scoreVersion,

        @Schema(description = "0 to 100; weight 35 %.", example = "85")
        int paymentHistoryScore,

        @Schema(description = "0 to 100; weight 30 %.", example = "78")
        int creditUtilizationScore,

        @Schema(description = "0 to 100; weight 15 %.", example = "72")
        int lengthOfHistoryScore,

        @Schema(description = "0 to 100; weight 10 %.", example = "68")
        int newCreditScore,

        @Schema(description = "0 to 100; weight 10 %.", example = "75")
        int creditMixScore,

        RiskCategory riskCategory,

        @Schema(description = "Within a year, as a fraction.", example = "0.0350")
        BigDecimal defaultProbability,

        @Schema(description = "For further loans, beyond what is owed already.", example = "25600000")
        BigDecimal recommendedLimit,

        @Schema(description = "ISO 4217.", example = "COP") String currency,

        List<ScoreFactor> positiveFactors,
        List<ScoreFactor> negativeFactors,
        List<String> improvementSuggestions,

        @Schema(description = "The customer's previous score by the same version of the rules.") @Nullable
        Integer previousScore,

        @Nullable Integer scoreChange,

        @Schema(description = "The user who asked for it.") String calculatedBy)
        implements Versioned {

    CreditScoreResponse {
        recommendedLimit = Money.of(recommendedLimit, currency).amount();
    }

    static CreditScoreResponse of(CreditScore score) {
        return new CreditScoreResponse(
                score.scoreId(),
                score.customerId(),
                score.applicationId(),
                score.score(),
                score.scoreDate(),
                score.scoreVersion(),
                score.paymentHistoryScore(),
                score.creditUtilizationScore(),
                score.lengthOfHistoryScore(),
                score.newCreditScore(),
                score.creditMixScore(),
                score.riskCategory(),
                score.defaultProbability(),
                score.recommendedLimit(),
                score.currency(),
                score.positiveFactors(),
                score.negativeFactors(),
                score.improvementSuggestions(),
                score.previousScore(),
                score.scoreChange(),
                score.calculatedBy());
    }

    /** Never changed once it is taken. */
    @Override
    public long version() {
        return 0;
    }
}
