package com.quenty.pickup.pickups.bookings;

import com.quenty.pickup.pickups.PickupScope;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.pickup.trackingnumbers.TrackingNumber;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class PickupQueries {

    /** A REAL as text is the shortest decimal that means it. */
    private static final Listing<PickupSummary> LISTING = Listing.of(PickupSummary.class)
            .select("p.pickup_id, p.customer_id, p.company_id, p.pickup_type, p.status, p.zone_code, p.pickup_date,"
                    + " p.time_window_start, p.time_window_end, p.time_zone, p.window_starts_at, p.pickup_address,"
                    + " p.postal_code, p.city, p.package_count,"
                    + " CAST(CAST(p.estimated_weight_kg AS TEXT) AS NUMERIC) AS estimated_weight_kg, p.pickup_cost, p.currency,"
                    + " p.attempts, p.assigned_driver_id, p.estimated_arrival_time, p.created_at, p.updated_at")
            .from("pickups p")
            .tieBreaker("p.id")
            .sortable("created_at", "p.created_at", SortType.TIMESTAMP)
            .sortable("window_starts_at", "p.window_starts_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    /** A stop that was moved to another route is none of the one before any more. */
    private static final String ON_OWN_ROUTE = """
            p.assigned_driver_id = :? OR EXISTS (
                SELECT FROM pickup_route_stops s JOIN pickup_routes r ON r.id = s.route_id
                WHERE s.pickup_id = p.id AND s.status <> 'moved' AND r.driver_id = :?)""";

    private final Listings listings;
    private final PickupStore pickups;
    private final StateHistory history;

    PickupQueries(Listings listings, PickupStore pickups, StateHistory history) {
        this.listings = listings;
        this.pickups = pickups;
        this.history = history;
    }

    @Transactional(readOnly = true)
    PickupResponse get(Caller caller, String pickupId) {
        return PickupResponse.of(pickups.find(PickupScope.of(caller), pickupId));
    }

    PageResponse<PickupSummary> list(Caller caller, PickupFilter filter, PageRequest page) {
        var trackingNumber = filter.trackingNumber();
        var scope = PickupScope.of(caller);
        return listings.page(
                        LISTING,
                        SqlFilter.all()
                                .visibleTo(scope.rows(), "p.customer_id", "p.company_id")
                                .andIf(ON_OWN_ROUTE, scope.driverId())
                                .andIf("p.status = :?", filter.status())
                                .andIf("p.pickup_type = :?", filter.pickupType())
                                .andIf("p.not_served = :?", filter.notServed())
                                .andIf("p.customer_id = :?", filter.customerId())
                                .andIf("p.company_id = :?", filter.companyId())
                                .andIf("p.zone_code = :?", filter.zoneCode())
                                .andIf("p.assigned_driver_id = :?", filter.assignedDriverId())
                                .andIf(
                                        "p.id IN (SELECT k.pickup_id FROM pickup_packages k WHERE k.tracking_number = :?)",
                                        trackingNumber == null ? null : TrackingNumber.canonical(trackingNumber))
                                .andIf(
                                        "p.id IN (SELECT k.pickup_id FROM pickup_packages k WHERE k.order_id = :?)",
                                        filter.orderId())
                                .andIf("p.pickup_date >= :?", filter.dateFrom())
                                .andIf("p.pickup_date < :?", filter.dateUntil()),
                        page)
                .map(PickupSummary::inItsCurrency);
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String pickupId, PageRequest page) {
        return history.of(
                PickupStore.SUBJECT,
                pickups.find(PickupScope.of(caller), pickupId).pickupId(),
                page);
    }
}
