package com.quenty.microcredit.decisions;

import com.quenty.microcredit.creditpolicies.CreditDecision;
import com.quenty.microcredit.creditpolicies.RuleCheck;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every step of deciding with all that led to it, in a table that takes no changes. */
@Component
public class DecisionLog {

    private static final Listing<DecisionResponse> LISTING = Listing.of(DecisionResponse.class)
            .select("d.*")
            .from("credit_decisions d")
            .tieBreaker("d.id")
            .sortable("decided_at", "d.decided_at", SortType.TIMESTAMP)
            .defaultSort("-decided_at")
            .build();

    private final JdbcClient jdbc;
    private final Listings listings;
    private final StoredJson json;
    private final Clock clock;

    DecisionLog(JdbcClient jdbc, Listings listings, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.json = json;
        this.clock = clock;
    }

    /** Rules have decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void automatic(int applicationKey, String scoreId, Verdict verdict, String askedBy) {
        var decision = verdict.decision();
        insert(
                applicationKey,
                switch (decision) {
                    case CreditDecision.Approved it -> DecisionOutcome.APPROVED;
                    case CreditDecision.Rejected it -> DecisionOutcome.REJECTED;
                    case CreditDecision.Referred it -> DecisionOutcome.REFERRED;
                },
                true,
                scoreId,
                decision.rulesOf(),
                verdict.rate().tableOf(),
                verdict.rate().annualRate(),
                decision.trace(),
                RateStep.of(verdict.rate()),
                reasons(decision),
                askedBy);
    }

    /** Codes of the rules that rejected or referred; none for an approval. */
    public static List<String> reasons(CreditDecision decision) {
        return switch (decision) {
            case CreditDecision.Approved it -> List.of();
            case CreditDecision.Rejected it -> it.reasons();
            case CreditDecision.Referred it -> it.reasons();
        };
    }

    /** A person has decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void manual(
            int applicationKey,
            DecisionOutcome outcome,
            @Nullable BigDecimal annualRate,
            List<String> reasons,
            String decidedBy) {
        insert(applicationKey, outcome, false, null, null, null, annualRate, List.of(), List.of(), reasons, decidedBy);
    }

    /**
     * A person answers for terms.
     *
     * @param policy the policy that begins on this day made the checks
     * @param trace what the rules say of these terms; they do not bind him
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recommended(
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

    @Transactional(readOnly = true)
    public PageResponse<DecisionResponse> of(int applicationKey, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().andIf("d.application_id = :?", applicationKey), page);
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
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
