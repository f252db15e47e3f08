package com.quenty.pickup.zones;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

record ZoneSummary(
        @Schema(example = "BOG-NORTE") String code,
        @Schema(example = "Bogotá, norte") String name,
        @Schema(example = "CO") String country,
        @Schema(example = "America/Bogota") String timeZone,
        @Schema(example = "120") int slotMinutes,
        @Schema(example = "8") int slotCapacity,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {}
