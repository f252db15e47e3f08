package com.quenty.customer.companies;

import com.quenty.customer.companies.CompanyProblems.CompanyNotFound;
import com.quenty.customer.taxids.TaxIds;
import com.quenty.customer.verification.VerificationStatus;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts of companies. */
@Component
public class CompanyQueries {

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

    private final CompanyRepository companies;
    private final Listings listings;
    private final JdbcClient jdbc;
    private final BusinessZone zone;
    private final Clock clock;

    CompanyQueries(CompanyRepository companies, Listings listings, JdbcClient jdbc, BusinessZone zone, Clock clock) {
        this.companies = companies;
        this.listings = listings;
        this.jdbc = jdbc;
        this.zone = zone;
        this.clock = clock;
    }

    PageResponse<CompanySummary> list(Caller caller, CompanyFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .andIf("c.company_id = :?", RowScope.ofCompany(caller).companyId())
                        .andIf("c.active = :?", filter.active())
                        .andIf("c.country = :?", filter.country())
                        .andIf("c.document_type = :?", filter.documentType())
                        .andIf("c.verification_status = :?", filter.verificationStatus())
                        .containing("c.search_text", filter.q(), TaxIds.significantPart(filter.q())),
                page);
    }

    /** @throws CompanyNotFound if there is no such company */
    @Transactional(readOnly = true)
    public CompanyState state(String companyId) {
        var company = companies.findByCompanyId(companyId).orElseThrow(CompanyNotFound::new);
        return new CompanyState(company.isActive(), company.isVerifiedOn(zone.today()));
    }

    CompanyCounts counts(Caller caller) {
        var byStatus = new LinkedHashMap<String, Long>();
        var byVerification = new LinkedHashMap<String, Long>();
        for (var status : ActivityStatus.values()) {
            byStatus.put(status.code(), 0L);
        }
        for (var verification : VerificationStatus.values()) {
            byVerification.put(verification.code(), 0L);
        }
        long[] totals = new long[2];
        jdbc.sql("""
            SELECT active, verification_status, count(*) AS companies,
                   count(*) FILTER (WHERE created_at >= :since) AS new_companies
            FROM companies
            WHERE :company IS NULL OR company_id = :company
            GROUP BY active, verification_status
            """)
                .param("since", SqlTimes.of(clock.instant().minus(NEW)))
                .param("company", RowScope.ofCompany(caller).companyId(), Types.VARCHAR)
                .query(row -> {
                    long companies = row.getLong("companies");
                    byStatus.merge(ActivityStatus.of(row.getBoolean("active")).code(), companies, Long::sum);
                    byVerification.merge(row.getString("verification_status"), companies, Long::sum);
                    totals[0] += companies;
                    totals[1] += row.getLong("new_companies");
                });
        return new CompanyCounts(totals[0], byStatus, byVerification, totals[1]);
    }
}
