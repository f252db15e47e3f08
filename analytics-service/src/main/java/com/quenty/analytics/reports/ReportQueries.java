package com.quenty.analytics.reports;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;

/** Reads reports. */
@Component
class ReportQueries {

    private static final Listing<ReportSummary> LISTING = Listing.of(ReportSummary.class)
            .select("r.report_id, r.company_id, r.name, r.report_type, r.format, r.status, r.progress_percentage,"
                    + " r.is_scheduled, r.next_run, r.schedule_id, r.created_at, r.expires_at")
            .from("reports r")
            .tieBreaker("r.id")
            .sortable("created_at", "r.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;
    private final ReportRepository reports;

    ReportQueries(Listings listings, ReportRepository reports) {
        this.listings = listings;
        this.reports = reports;
    }

    PageResponse<ReportSummary> list(Caller caller, ReportFilter filter, PageRequest page) {
        var found = SqlFilter.all()
                .visibleTo(RowScope.of(caller), "r.company_id")
                .andIf("r.status = :?", filter.status())
                .andIf("r.report_type = :?", filter.reportType())
                .andIf("r.is_scheduled = :?", filter.isScheduled())
                .andIf("r.schedule_id = :?", filter.scheduleId());
        return listings.page(LISTING, found, page);
    }

    ReportResponse get(Caller caller, String reportId) {
        return ReportResponse.of(find(caller, reportId));
    }

    /** @throws ReportProblems.NotFound also for one that the caller may not know of */
    Report find(Caller caller, String reportId) {
        return reports.find(reportId, RowScope.of(caller)).orElseThrow(ReportProblems.NotFound::new);
    }
}
