package com.quenty.pickup.pickups.attempts;

import com.quenty.pickup.pickups.Pickup;
import com.quenty.pickup.pickups.PickupScope;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.pickup.slots.SlotQueries;
import com.quenty.pickup.windows.OfferedWindow;
import com.quenty.pickup.zones.ZoneQueries;
import com.quenty.platform.security.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** The next free slots of a pickup's zone. */
@Component
public class NextWindowQueries {

    private static final int OFFERED = 5;

    private final PickupStore pickups;
    private final ZoneQueries zones;
    private final SlotQueries slots;

    NextWindowQueries(PickupStore pickups, ZoneQueries zones, SlotQueries slots) {
        this.pickups = pickups;
        this.zones = zones;
        this.slots = slots;
    }

    /** None for one that can't be moved. */
    NextWindowsResponse of(Caller caller, String pickupId) {
        var pickup = pickups.find(PickupScope.of(caller), pickupId);
        return new NextWindowsResponse(pickup.isMovable() ? of(pickup) : List.of());
    }

    /** Of a zone that has been closed meanwhile none. */
    public List<OfferedWindow> of(Pickup pickup) {
        var zone = zones.byCode(pickup.zoneCode());
        return zone.active()
                ? slots.next(zone, OFFERED).stream()
                        .map(slot -> OfferedWindow.of(slot, zone))
                        .toList()
                : List.of();
    }
}
