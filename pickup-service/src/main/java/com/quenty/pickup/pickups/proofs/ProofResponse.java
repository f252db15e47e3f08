package com.quenty.pickup.pickups.proofs;

import com.quenty.pickup.evidence.ContentReference;
import com.quenty.pickup.evidence.DevicePosition;
import com.quenty.pickup.evidence.Difference;
import com.quenty.pickup.evidence.Handover.Scan;
import com.quenty.pickup.pickups.Completion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ProofResponse(
        @Schema(example = "PU-01KAMQ8D3F5G7H9J1K2M4N6P8Q") String pickupId,

        Completion completion,

        @Schema(example = "USER-01KAMQ7N4V5B6C7D8E9F0G1H2J") String driverId,

        @Schema(description = "Name of the person who signed.", example = "Ana Restrepo") @Nullable
        String signedBy,

        @Nullable ContentReference signature,
        List<ContentReference> photos,

        @Schema(description = "The scans at the door.") List<Scan> scans,

        @Schema(description = "From what was booked; empty when the completion is full.")
        List<Difference> differences,

        @Schema(
                description = "Codes with which packages were scanned again; each package counts once.",
                example = "[\"BOX-7\"]")
        List<String> repeatedScans,

        @Nullable DevicePosition position,

        @Schema(
                description =
                        "From the device to the address, in metres; to the zone's centre where that stands for it.",
                example = "12.4")
        @Nullable
        BigDecimal distanceM,

        @Schema(
                description =
                        "Whether the device was more than a kilometre, beyond its accuracy, from the address. Null where one of the two places is"
                                + " not known.")
        @Nullable
        Boolean farOff,

        @Schema(description = "When the packages were handed over: by the device, but never later than the report.")
        Instant pickedUpAt,

        @Schema(description = "By the clock of the device.") Instant deviceTime,

        @Schema(description = "When the report arrived.") Instant receivedAt) {}
