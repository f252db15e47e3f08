package com.quenty.pickup.pickups.attempts;

import com.quenty.pickup.evidence.DevicePosition;
import com.quenty.pickup.pickups.PickupScope;
import com.quenty.pickup.pickups.PickupStore;
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
class AttemptQueries {

    private static final Listing<AttemptResponse> LISTING = Listing.of(AttemptResponse.class)
            .select(
                    "a.attempt_number, a.attempt_status, a.attempted_at, a.driver_id, a.failure_reason, a.failure_category,"
                            + " a.reschedule_date, a.reschedule_time_start, a.reschedule_time_end, a.driver_notes,"
                            + " coalesce(a.attempt_photos, '[]') AS attempt_photos, a.gps_coordinates, a.distance_m,"
                            + " CASE WHEN p.coordinates_source = 'given' THEN a.distance_m > "
                            + DevicePosition.FAR_OFF_M
                            + " + coalesce(CAST(a.gps_coordinates ->> 'accuracy_m' AS NUMERIC), 0) END AS far_off,"
                            + " a.counts, a.device_time, a.created_at")
            .from("pickup_attempts a JOIN pickups p ON p.id = a.pickup_id")
            .tieBreaker("a.id")
            .sortable("attempt_number", "a.attempt_number", SortType.INTEGER)
            .defaultSort("-attempt_number")
            .build();

    private final Listings listings;
    private final PickupStore pickups;

    AttemptQueries(Listings listings, PickupStore pickups) {
        this.listings = listings;
        this.pickups = pickups;
    }

    @Transactional(readOnly = true)
    PageResponse<AttemptResponse> list(Caller caller, String pickupId, PageRequest page) {
        var pickup = pickups.find(PickupScope.of(caller), pickupId);
        return listings.page(LISTING, SqlFilter.all().andIf("a.pickup_id = :?", pickup.id()), page);
    }
}
