package com.quenty.microcredit.decisions;

import com.quenty.microcredit.creditpolicies.PolicyDecision;
import com.quenty.microcredit.creditpolicies.RuleCheck;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlTimes;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every step of a decision with all that led to it, in a table that refuses changes. */
@Repository
class CreditDecisionRepository {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    CreditDecisionRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A decision of the rules. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void insertAutomatic(int applicationKey, String scoreId, UnderwritingResult verdict, String askedBy) {
        var decision = verdict.decision();
        insert(
                applicationKey,
                switch (decision) {
                    case PolicyDecision.Approved it -> DecisionOutcome.APPROVED;
                    case PolicyDecision.Rejected it -> DecisionOutcome.REJECTED;
                    case PolicyDecision.Referred it -> DecisionOutcome.REFERRED;
                },
                true,
                scoreId,
                decision.rulesOf(),
                verdict.rate().tableOf(),
                verdict.rate().annualRate(),
                decision.trace(),
                RateStep.of(verdict.rate()),
                decision.reasons(),
                askedBy);
    }

    /** A decision of a person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void insertManual(
            int applicationKey,
            DecisionOutcome outcome,
            @Nullable BigDecimal annualRate,
            List<String> reasons,
            String decidedBy) {
        insert(applicationKey, outcome, false, null, null, null, annualRate, List.of(), List.of(), reasons, decidedBy);
    }

    /**
     * A recommendation of terms by a person.
     *
     * @param policy validity of the policy that made the checks
     * @param trace what the rules say of these terms; people are not bound by it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void insertRecommendation(
            int applicationKey,
            LocalDate policy,
            BigDecimal annualRate,
            List<RuleCheck> trace,
            List<String> reasons,
            String decidedBy) {
        insert(
                applicationKey,
                DecisionOutcome.RECOMMENDED,
                false,
                null,
                policy,
                null,
                annualRate,
                trace,
                List.of(),
                reasons,
                decidedBy);
    }

    private void insert(
            int applicationKey,
            DecisionOutcome outcome,
            boolean automatic,
            @Nullable String scoreId,
            @Nullable LocalDate policy,
            @Nullable LocalDate rateTable,
            @Nullable BigDecimal annualRate,
            List<?> trace,
            List<?> rateSteps,
            List<String> reasons,
            String decidedBy) {
        jdbc.sql("""
                        INSERT INTO credit_decisions (application_id, outcome, automatic, score_id, policy_valid_from,
                            rate_table_valid_from, annual_rate, trace, rate_steps, reasons, decided_by, decided_at)
                        VALUES (:application, :outcome, :automatic, :scoreId, :policy, :rateTable, :annualRate,
                            cast(:trace AS jsonb), cast(:rateSteps AS jsonb), cast(:reasons AS jsonb), :decidedBy, :now)
                        """)
                .param("application", applicationKey)
                .param("outcome", outcome.code())
                .param("automatic", automatic)
                .param("scoreId", scoreId, Types.VARCHAR)
                .param("policy", policy, Types.DATE)
                .param("rateTable", rateTable, Types.DATE)
                .param("annualRate", annualRate, Types.NUMERIC)
                .param("trace", json.mapper().writeValueAsString(trace))
                .param("rateSteps", json.mapper().writeValueAsString(rateSteps))
                .param("reasons", json.mapper().writeValueAsString(reasons))
                .param("decidedBy", decidedBy)
                .param("now", SqlTimes.now(clock))
                .update();
    }
}
