package com.quenty.pickup.slots;

import com.quenty.pickup.zones.PickupType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

record AvailabilityResponse(
        @Schema(example = "BOG-NORTE") String zoneCode,
        @Schema(example = "America/Bogota") String timeZone,
        PickupType pickupType,
        List<DayAvailability> days) {}
