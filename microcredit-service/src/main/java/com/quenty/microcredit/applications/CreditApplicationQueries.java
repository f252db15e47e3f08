package com.quenty.microcredit.applications;

import com.quenty.microcredit.scores.PastApplications;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts of applications. */
@Component
public class CreditApplicationQueries implements PastApplications {

    private static final Listing<CreditApplicationSummary> LISTING = Listing.of(CreditApplicationSummary.class)
            .select("a.application_id, a.customer_id, a.product_code, a.requested_amount, a.currency,"
                    + " a.requested_term_months, a.status, a.verification_status, a.credit_score, a.risk_category,"
                    + " a.decision_date, a.expires_at, a.created_at")
            .from("credit_applications a")
            .tieBreaker("a.id")
            .sortable("created_at", "a.created_at", SortType.TIMESTAMP)
            .sortable("requested_amount", "a.requested_amount", SortType.DECIMAL)
            .defaultSort("-created_at")
            .build();

    private final CreditApplicationRepository applications;
    private final CreditApplicationStore store;
    private final StateHistory history;
    private final Listings listings;
    private final JdbcClient jdbc;

    CreditApplicationQueries(
            CreditApplicationRepository applications,
            CreditApplicationStore store,
            StateHistory history,
            Listings listings,
            JdbcClient jdbc) {
        this.applications = applications;
        this.store = store;
        this.history = history;
        this.listings = listings;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    PageResponse<CreditApplicationSummary> list(Caller caller, CreditApplicationFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(RowScope.of(caller), "a.customer_id", "a.company_id")
                        .andIf("a.status = :?", filter.status())
                        .andIf("a.verification_status = :?", filter.verificationStatus())
                        .andIf("a.risk_category = :?", filter.riskCategory())
                        .andIf("a.customer_id = :?", filter.customerId())
                        .andIf("a.product_code = :?", filter.productCode())
                        .andIf("a.created_at >= :?", filter.createdFrom())
                        .andIf("a.created_at < :?", filter.createdUntil()),
                page);
    }

    @Transactional(readOnly = true)
    CreditApplicationResponse get(Caller caller, String applicationId) {
        return CreditApplicationResponse.of(store.findEntity(caller, applicationId));
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String applicationId, PageRequest page) {
        return history.of(
                CreditApplicationStore.SUBJECT,
                store.findEntity(caller, applicationId).applicationId(),
                page);
    }

    @Override
    @Transactional(readOnly = true)
    public int countSince(String customerId, Instant since, @Nullable String but) {
        return jdbc.sql("""
                        SELECT count(*) FROM credit_applications
                        WHERE customer_id = :customer AND created_at >= :since AND application_id IS DISTINCT FROM :but
                        """)
                .param("customer", customerId)
                .param("since", SqlTimes.of(since))
                .param("but", but, Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    /** Sum of the customer's open offers in the application's currency, this application excepted. */
    @Transactional(readOnly = true)
    public BigDecimal openOffers(OpenApplication but, Instant now) {
        return jdbc.sql("""
                        SELECT coalesce(sum(approved_amount), 0) FROM credit_applications
                        WHERE customer_id = :customer AND currency = :currency AND application_id <> :but
                          AND status IN ('approved', 'accepted') AND expires_at > :now
                        """)
                .param("customer", but.customerId())
                .param("currency", but.currency())
                .param("but", but.applicationId())
                .param("now", SqlTimes.of(now))
                .query(BigDecimal.class)
                .single();
    }

    /** The country whose law caps the rate of the application; null if the customer's company named none. */
    @Transactional(readOnly = true)
    public @Nullable String countryOf(String applicationId) {
        return applications.findCountry(applicationId).orElse(null);
    }
}
