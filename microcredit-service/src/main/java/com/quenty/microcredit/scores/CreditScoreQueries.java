package com.quenty.microcredit.scores;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads scores. */
@Component
class CreditScoreQueries {

    private static final Listing<CreditScoreSummary> LISTING = Listing.of(CreditScoreSummary.class)
            .select("s.score_id, s.customer_id, s.application_id, s.score, s.risk_category, s.score_version,"
                    + " s.score_change, s.score_date")
            .from("credit_scores s")
            .tieBreaker("s.id")
            .sortable("score_date", "s.score_date", SortType.TIMESTAMP)
            .sortable("score", "s.score", SortType.INTEGER)
            .defaultSort("-score_date")
            .build();

    private final CreditScoreRepository scores;
    private final Listings listings;

    CreditScoreQueries(CreditScoreRepository scores, Listings listings) {
        this.scores = scores;
        this.listings = listings;
    }

    @Transactional(readOnly = true)
    PageResponse<CreditScoreSummary> list(Caller caller, CreditScoreFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(RowScope.of(caller), "s.customer_id", "s.company_id")
                        .andIf("s.customer_id = :?", filter.customerId())
                        .andIf("s.risk_category = :?", filter.riskCategory())
                        .andIf("s.score_date >= :?", filter.scoredFrom())
                        .andIf("s.score_date < :?", filter.scoredUntil()),
                page);
    }

    @Transactional(readOnly = true)
    CreditScoreResponse get(Caller caller, String scoreId) {
        return CreditScoreResponse.of(find(caller, scoreId));
    }

    @Transactional(readOnly = true)
    CreditScoreResponse latest(Caller caller, String customerId) {
        return scores.findLatest(customerId, RowScope.of(caller))
                .map(CreditScoreResponse::of)
                .orElseThrow(CreditScoreProblems.NotFound::new);
    }

    @Transactional(readOnly = true)
    ScoreExplanation explain(Caller caller, String scoreId) {
        return ScoreExplanation.of(find(caller, scoreId));
    }

    private CreditScore find(Caller caller, String scoreId) {
        return scores.find(scoreId, RowScope.of(caller)).orElseThrow(CreditScoreProblems.NotFound::new);
    }
}
