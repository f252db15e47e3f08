package com.quenty.pickup.slots;

import com.quenty.pickup.zones.PickupType;
import com.quenty.pickup.zones.ZoneQueries;
import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pickup-zones/availability")
@Tag(name = "pickup-slots", description = "Windows of a zone's day, with the places in them.")
class AvailabilityController {

    private final ZoneQueries zones;
    private final SlotQueries slots;

    AvailabilityController(ZoneQueries zones, SlotQueries slots) {
        this.zones = zones;
        this.slots = slots;
    }

    @GetMapping
    @RequiresPermission("pickup-zones:read")
    @CommonData
    @Operation(
            summary = "Find windows in which a pickup can be booked",
            description =
                    "In the zone of a postal code. A slot can be booked until some time before it starts, while it has"
                            + " places. Clocks that change make a slot shorter or longer; one whose start they skip begins when they change. Express and on-demand pickups"
                            + " take no place: whether a driver can come is decided by the routes of the day.")
    AvailabilityResponse availability(@Valid @ParameterObject AvailabilityFilter filter) {
        var zone = zones.forPostalCode(filter.country(), filter.postalCode(), "postal_code");
        var type = Objects.requireNonNullElse(filter.pickupType(), PickupType.SCHEDULED);
        return slots.availability(zone, type, filter.dateFrom(), filter.dateUntil());
    }
}
