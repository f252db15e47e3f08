package com.quenty.pickup.routes.positions;

import com.quenty.pickup.routes.RouteStore;
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

/** The positions of a route. */
@Component
class PositionQueries {

    private static final Listing<PositionResponse> LISTING = Listing.of(PositionResponse.class)
            .select("p.latitude, p.longitude, p.accuracy_m, p.device_time, p.received_at")
            .from("driver_positions p")
            .tieBreaker("p.id")
            .sortable("device_time", "p.device_time", SortType.TIMESTAMP)
            .defaultSort("-device_time")
            .build();

    private final Listings listings;
    private final RouteStore routes;

    PositionQueries(Listings listings, RouteStore routes) {
        this.listings = listings;
        this.routes = routes;
    }

    @Transactional(readOnly = true)
    PageResponse<PositionResponse> list(Caller caller, String routeId, PageRequest page) {
        int route = routes.keyOf(RowScope.ofCompany(caller), routeId);
        return listings.page(LISTING, SqlFilter.all().andIf("p.route_id = :?", route), page);
    }
}
