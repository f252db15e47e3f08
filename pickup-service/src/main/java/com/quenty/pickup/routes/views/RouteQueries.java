package com.quenty.pickup.routes.views;

import com.quenty.pickup.routes.RouteResponse;
import com.quenty.pickup.routes.RouteStore;
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

/** The routes that a caller may see, and their moves. */
@Component
class RouteQueries {

    private static final Listing<RouteSummary> LISTING = Listing.of(RouteSummary.class)
            .select(
                    "r.route_id, r.company_id, r.driver_id, r.route_name, r.route_date, r.time_zone, r.status, r.vehicle_type,"
                            + " r.vehicle_license_plate, r.planned_start AS planned_departure, r.planned_end AS planned_return, r.expected_end AS expected_return, r.total_pickups,"
                            + " r.completed_pickups, r.planned_distance_m, r.actual_distance_m, r.plan_id, r.created_at,"
                            + " (SELECT count(*) FROM pickup_route_stops s"
                            + " WHERE s.route_id = r.id AND s.late_alerted_at IS NOT NULL)::int AS late_stops")
            .from("pickup_routes r")
            .tieBreaker("r.id")
            .sortable("created_at", "r.created_at", SortType.TIMESTAMP)
            .sortable("route_date", "r.route_date", SortType.DATE)
            .defaultSort("-created_at")
            .build();

    private static final String LATE =
            "EXISTS (SELECT FROM pickup_route_stops s WHERE s.route_id = r.id AND s.late_alerted_at IS NOT NULL)";

    private final Listings listings;
    private final RouteStore routes;
    private final StateHistory history;

    RouteQueries(Listings listings, RouteStore routes, StateHistory history) {
        this.listings = listings;
        this.routes = routes;
        this.history = history;
    }

    @Transactional(readOnly = true)
    PageResponse<RouteSummary> list(Caller caller, RouteFilter filter, PageRequest page) {
        var late = filter.late();
        var where = SqlFilter.all()
                .visibleTo(RowScope.ofCompany(caller), "r.company_id")
                .andIf("r.route_date = :?", filter.date())
                .andIf("r.status = :?", filter.status())
                .andIf("r.driver_id = :?", filter.driverId())
                .andIf("r.company_id = :?", filter.companyId())
                .andIf("r.plan_id = :?", filter.planId());
        return listings.page(LISTING, late == null ? where : where.and(late ? LATE : "NOT " + LATE), page);
    }

    RouteResponse get(Caller caller, String routeId) {
        return routes.find(RowScope.ofCompany(caller), routeId);
    }

    RouteMap map(Caller caller, String routeId) {
        return RouteMap.of(get(caller, routeId));
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String routeId, PageRequest page) {
        routes.find(RowScope.ofCompany(caller), routeId);
        return history.of(RouteStore.SUBJECT, routeId, page);
    }

    /** The moves of one stop. */
    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String routeId, int stopNumber, PageRequest page) {
        routes.findStop(RowScope.ofCompany(caller), routeId, stopNumber);
        return history.of(RouteStore.STOP_SUBJECT, routeId + '/' + stopNumber, page);
    }
}
