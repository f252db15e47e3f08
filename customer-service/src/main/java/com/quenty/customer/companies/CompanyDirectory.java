package com.quenty.customer.companies;

import com.quenty.customer.verification.VerificationStatus;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads many companies at once. */
@Component
class CompanyDirectory {

    private static final Duration NEW = Duration.ofDays(30);

    private static final Listing<CompanySummary> LISTING = Listing.of(CompanySummary.class)
            .select("c.company_id, c.name, c.business_name, c.country, c.document_type, c.document_number, c.active,"
                    + " c.verification_status, c.created_at")
            .from("companies c")
            .tieBreaker("c.id")
            .sortable("created_at", "c.created_at", SortType.TIMESTAMP)
            .sortable("name", "c.name", SortType.TEXT)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;
    private final JdbcClient jdbc;
    private final Clock clock;

    CompanyDirectory(Listings listings, JdbcClient jdbc, Clock clock) {
        this.listings = listings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    PageResponse<CompanySummary> list(Caller caller, CompanyFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                visibleTo(caller)
                        .andIf("c.active = :?", filter.active())
                        .andIf("c.country = :?", filter.country())
                        .andIf("c.document_type = :?", filter.documentType())
                        .andIf("c.verification_status = :?", filter.verificationStatus())
                        .andIf("c.search_text like search_fold(:?)", SqlFilter.containing(filter.q())),
                page);
    }

    /** Everybody below the platform knows of one company, his own; also the customer who sees only himself in it. */
    private static SqlFilter visibleTo(Caller caller) {
        return caller.scope() == DataScope.PLATFORM
                ? SqlFilter.all()
                : SqlFilter.all().andIf("c.company_id = :?", ownCompany(caller));
    }

    private static String ownCompany(Caller caller) {
        return caller.companyId() == null ? "" : caller.companyId();
    }

    CompanyCounts counts(Caller caller) {
        var byStanding = new LinkedHashMap<String, Long>();
        var byVerification = new LinkedHashMap<String, Long>();
        for (var standing : Standing.values()) {
            byStanding.put(standing.code(), 0L);
        }
        for (var status : VerificationStatus.values()) {
            byVerification.put(status.code(), 0L);
        }
        long[] totals = new long[2];
        jdbc.sql("""
                        select active, verification_status, count(*) as companies,
                               count(*) filter (where created_at >= :since) as new_companies
                        from companies
                        where :all or company_id = :own
                        group by active, verification_status
                        """)
                .param("since", OffsetDateTime.ofInstant(clock.instant().minus(NEW), ZoneOffset.UTC))
                .param("all", caller.scope() == DataScope.PLATFORM)
                .param("own", ownCompany(caller))
                .query(row -> {
                    long companies = row.getLong("companies");
                    byStanding.merge(Standing.of(row.getBoolean("active")).code(), companies, Long::sum);
                    byVerification.merge(row.getString("verification_status"), companies, Long::sum);
                    totals[0] += companies;
                    totals[1] += row.getLong("new_companies");
                });
        return new CompanyCounts(totals[0], byStanding, byVerification, totals[1]);
    }
}
