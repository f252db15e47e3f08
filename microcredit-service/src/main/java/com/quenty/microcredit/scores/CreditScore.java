package com.quenty.microcredit.scores;

import com.quenty.platform.persistence.CreatedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A score as it was calculated, with its inputs. Never changed: a customer's next score is another row, with the difference
 * from this one.
 */
@Entity
@Immutable
@Table(name = "credit_scores")
class CreditScore extends CreatedEntity {

    private String scoreId;
    private String customerId;

    @Nullable
    private String companyId;

    @Nullable
    private String applicationId;

    private String currency;
    private int score;
    private Instant scoreDate;
    private String scoreVersion;
    private int paymentHistoryScore;
    private int creditUtilizationScore;
    private int lengthOfHistoryScore;
    private int creditMixScore;
    private int newCreditScore;

    @Enumerated(EnumType.STRING)
    private RiskCategory riskCategory;

    private BigDecimal defaultProbability;
    private BigDecimal recommendedLimit;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ScoreFactor> positiveFactors;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ScoreFactor> negativeFactors;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> improvementSuggestions;

    @JdbcTypeCode(SqlTypes.JSON)
    private ScoreInputs inputs;

    @Nullable
    private Integer previousScore;

    @Nullable
    private Integer scoreChange;

    private String calculatedBy;

    @SuppressWarnings("NullAway.Init") // JPA
    protected CreditScore() {}

    /** @param previous the customer's latest score of the same version; null for the first */
    CreditScore(
            String scoreId,
            ScoreSubject subject,
            ScoreInputs inputs,
            Score made,
            @Nullable Integer previous,
            String calculatedBy,
            Instant now) {
        this.scoreId = scoreId;
        this.customerId = subject.customerId();
        this.companyId = subject.companyId();
        this.applicationId = subject.applicationId();
        this.currency = subject.currency();
        this.inputs = inputs;
        this.score = made.value();
        this.scoreDate = now;
        this.scoreVersion = made.version();
        this.paymentHistoryScore = whole(made, ScoreComponent.PAYMENT_HISTORY);
        this.creditUtilizationScore = whole(made, ScoreComponent.AMOUNTS_OWED);
        this.lengthOfHistoryScore = whole(made, ScoreComponent.HISTORY_LENGTH);
        this.creditMixScore = whole(made, ScoreComponent.CREDIT_MIX);
        this.newCreditScore = whole(made, ScoreComponent.NEW_CREDIT);
        this.riskCategory = made.category();
        this.defaultProbability = made.defaultProbability();
        this.recommendedLimit = made.recommendedLimit();
        this.positiveFactors = made.positive();
        this.negativeFactors = made.negative();
        this.improvementSuggestions = made.suggestions();
        this.previousScore = previous;
        this.scoreChange = previous == null ? null : made.value() - previous;
        this.calculatedBy = calculatedBy;
    }

    /** The columns hold marks as whole numbers; the explanation has them exactly. */
    private static int whole(Score made, ScoreComponent component) {
        var mark = made.components().get(component);
        return mark == null ? 0 : mark.setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    }

    String scoreId() {
        return scoreId;
    }

    String customerId() {
        return customerId;
    }

    @Nullable
    String applicationId() {
        return applicationId;
    }

    String currency() {
        return currency;
    }

    int score() {
        return score;
    }

    Instant scoreDate() {
        return scoreDate;
    }

    String scoreVersion() {
        return scoreVersion;
    }

    int paymentHistoryScore() {
        return paymentHistoryScore;
    }

    int creditUtilizationScore() {
        return creditUtilizationScore;
    }

    int lengthOfHistoryScore() {
        return lengthOfHistoryScore;
    }

    int creditMixScore() {
        return creditMixScore;
    }

    int newCreditScore() {
        return newCreditScore;
    }

    RiskCategory riskCategory() {
        return riskCategory;
    }

    BigDecimal defaultProbability() {
        return defaultProbability;
    }

    BigDecimal recommendedLimit() {
        return recommendedLimit;
    }

    List<ScoreFactor> positiveFactors() {
        return positiveFactors;
    }

    List<ScoreFactor> negativeFactors() {
        return negativeFactors;
    }

    List<String> improvementSuggestions() {
        return improvementSuggestions;
    }

    ScoreInputs inputs() {
        return inputs;
    }

    @Nullable
    Integer previousScore() {
        return previousScore;
    }

    @Nullable
    Integer scoreChange() {
        return scoreChange;
    }

    String calculatedBy() {
        return calculatedBy;
    }
}
