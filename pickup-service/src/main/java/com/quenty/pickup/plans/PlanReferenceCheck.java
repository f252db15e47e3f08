package com.quenty.pickup.plans;

import com.quenty.pickup.plans.days.DayClock;
import com.quenty.pickup.travel.GeoPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for all that the body of a plan names before anything is searched for: a search that finds nothing says less. */
@Component
class PlanReferenceCheck {

    private final PlanZoneQueries zones;
    private final PlanDayService days;
    private final PlanProperties properties;

    PlanReferenceCheck(PlanZoneQueries zones, PlanDayService days, PlanProperties properties) {
        this.zones = zones;
        this.days = days;
        this.properties = properties;
    }

    /**
     * @throws PlanProblems.ZoneUnknown for zones that there are not
     * @throws PlanProblems.DepotOutOfReach when no day is long enough to drive from the depot to any zone
     * @throws PlanProblems.PickupNotOfTheDay with all pickups that could not be planned
     */
    void requireKnown(@Nullable String companyId, DayClock clock, PlanRoutesRequest request) {
        requireZones(request);
        requireDepotNear(request);
        days.requirePlannable(companyId, clock, request);
    }

    private void requireZones(PlanRoutesRequest request) {
        Map<String, String> named = new LinkedHashMap<>();
        add(named, "/zone_codes/", request.zoneCodes());
        for (int v = 0; v < request.vehicles().size(); v++) {
            add(
                    named,
                    "/vehicles/" + v + "/avoided_zones/",
                    request.vehicles().get(v).avoidedZones());
        }
        var known = zones.known(new HashSet<>(named.values()));
        List<String> unknown = new ArrayList<>();
        named.forEach((pointer, code) -> {
            if (!known.contains(code)) {
                unknown.add(pointer);
            }
        });
        if (!unknown.isEmpty()) {
            throw new PlanProblems.ZoneUnknown(unknown);
        }
    }

    private static void add(Map<String, String> named, String pointer, @Nullable List<String> codes) {
        for (int i = 0; codes != null && i < codes.size(); i++) {
            named.put(pointer + i, codes.get(i));
        }
    }

    private void requireDepotNear(PlanRoutesRequest request) {
        GeoPoint depot = request.depot().place();
        List<GeoPoint> centres = zones.centres(request.zoneCodes());
        double most = properties.maxDepotKm() * 1000;
        if (!centres.isEmpty() && centres.stream().noneMatch(centre -> depot.metresTo(centre) <= most)) {
            throw new PlanProblems.DepotOutOfReach(properties.maxDepotKm());
        }
    }
}
