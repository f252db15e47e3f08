package com.quenty.pickup.plans;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
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

/** The plans that a caller may see, and their moves. */
@Component
class RoutePlanQueries {

    private static final Listing<RoutePlanSummary> LISTING = Listing.of(RoutePlanSummary.class)
            .select(
                    "p.plan_id, p.company_id, p.route_date, p.depot_code, p.status, p.progress, p.created_by, p.created_at")
            .from("route_plans p")
            .tieBreaker("p.id")
            .sortable("created_at", "p.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;
    private final RoutePlanRepository plans;
    private final StateHistory history;

    RoutePlanQueries(Listings listings, RoutePlanRepository plans, StateHistory history) {
        this.listings = listings;
        this.plans = plans;
        this.history = history;
    }

    @Transactional(readOnly = true)
    PageResponse<RoutePlanSummary> list(Caller caller, RoutePlanFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(RowScope.ofCompany(caller), "p.company_id")
                        .andIf("p.company_id = :?", filter.companyId())
                        .andIf("p.route_date = :?", filter.routeDate())
                        .andIf("p.depot_code = :?", filter.depotCode())
                        .andIf("p.status = :?", filter.status()),
                page);
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String planId, PageRequest page) {
        if (plans.find(planId, RowScope.ofCompany(caller)).isEmpty()) {
            throw new PlanProblems.NotFound();
        }
        return history.of(RoutePlanService.SUBJECT, planId, page);
    }
}
