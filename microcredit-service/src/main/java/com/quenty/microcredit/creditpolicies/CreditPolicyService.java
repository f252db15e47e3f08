package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The thresholds of decision as they were, are and will be. One is never changed; a later one takes its place. */
@Service
public class CreditPolicyService {

    private static final Listing<PolicyResponse> LISTING = Listing.of(PolicyResponse.class)
            .select("p.*")
            .from("credit_policies p")
            .tieBreaker("p.id")
            .sortable("valid_from", "p.valid_from", SortType.DATE)
            .defaultSort("-valid_from")
            .build();

    private final JdbcClient jdbc;
    private final Listings listings;
    private final Idempotency idempotency;
    private final BusinessZone zone;
    private final Clock clock;

    CreditPolicyService(JdbcClient jdbc, Listings listings, Idempotency idempotency, BusinessZone zone, Clock clock) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.idempotency = idempotency;
        this.zone = zone;
        this.clock = clock;
    }

    /** The latest hundred versions; the day of a decision says which of them holds. */
    @Transactional(readOnly = true)
    public CreditPolicy policy() {
        var latest = new PageRequest(PageRequest.MAX_LIMIT, null, null, null);
        return new CreditPolicy(listings.page(LISTING, SqlFilter.all(), latest).items().stream()
                .map(PolicyResponse::rules)
                .toList());
    }

    @Transactional(readOnly = true)
    PageResponse<PolicyResponse> list(PageRequest page) {
        return listings.page(LISTING, SqlFilter.all(), page);
    }

    @Transactional(readOnly = true)
    PolicyResponse get(LocalDate validFrom) {
        return find(validFrom).orElseThrow(PolicyNotFound::new);
    }

    PolicyResponse add(Caller caller, AddPolicyRequest request) {
        RowScope.requirePlatform(caller);
        request.requireConsistent();
        return idempotency.once(PolicyResponse.class, () -> {
            if (!request.validFrom().isAfter(zone.today())) {
                throw new ValidityNotAhead(zone.today());
            }
            return inserted(caller, request);
        });
    }

    private PolicyResponse inserted(Caller caller, AddPolicyRequest request) {
        int inserted = jdbc.sql("""
                        INSERT INTO credit_policies (valid_from, approve_score, max_debt_to_income, min_employed_months,
                            max_incomes, reject_score, reject_debt_to_income, exposure_incomes, reason, created_by, created_at)
                        VALUES (:validFrom, :approveScore, :maxDebtToIncome, :minEmployedMonths, :maxIncomes, :rejectScore,
                            :rejectDebtToIncome, :exposureIncomes, :reason, :createdBy, :now)
                        ON CONFLICT (valid_from) DO NOTHING
                        """)
                .param("validFrom", request.validFrom())
                .param("approveScore", request.approveScore())
                .param("maxDebtToIncome", request.maxDebtToIncome())
                .param("minEmployedMonths", request.minEmployedMonths())
                .param("maxIncomes", request.maxIncomes())
                .param("rejectScore", request.rejectScore())
                .param("rejectDebtToIncome", request.rejectDebtToIncome())
                .param("exposureIncomes", request.exposureIncomes())
                .param("reason", request.reason())
                .param("createdBy", caller.id())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (inserted == 0) {
            throw new DuplicateValidity();
        }
        return find(request.validFrom()).orElseThrow();
    }

    private Optional<PolicyResponse> find(LocalDate validFrom) {
        return jdbc.sql("SELECT * FROM credit_policies WHERE valid_from = ?")
                .param(validFrom)
                .query(PolicyResponse.class)
                .optional();
    }
}
