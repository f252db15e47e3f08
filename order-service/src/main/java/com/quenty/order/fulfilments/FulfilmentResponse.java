package com.quenty.order.fulfilments;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A parcel as answered. */
public record FulfilmentResponse(
        @Schema(description = "Counts within the order.", example = "1")
        int fulfilmentNumber,

        FulfilmentStatus status,
        List<Line> lines,

        @Schema(description = "One for each piece.", example = "[\"1Z999AA10123456784\"]")
        List<String> trackingNumbers,

        @Schema(example = "Servientrega") @Nullable String carrier,

        @Schema(description = "The pickup that collected it.") @Nullable
        String pickupReference,

        @Schema(description = "The international shipment it went with.") @Nullable
        String shipmentReference,

        Instant createdAt,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        long version)
        implements Versioned {

    @Schema(name = "FulfilmentLine")
    public record Line(
            @Schema(example = "1") int lineNumber,

            @Schema(description = "Units.", example = "2") int quantity) {}

    static FulfilmentResponse of(Fulfilment fulfilment) {
        return new FulfilmentResponse(
                fulfilment.fulfilmentNumber(),
                fulfilment.status(),
                fulfilment.units().entrySet().stream()
                        .map(line -> new Line(line.getKey(), line.getValue()))
                        .toList(),
                fulfilment.trackingNumbers(),
                fulfilment.carrier(),
                fulfilment.pickupReference(),
                fulfilment.shipmentReference(),
                fulfilment.createdAt(),
                fulfilment.shippedAt(),
                fulfilment.deliveredAt(),
                fulfilment.version());
    }

    /** Units by line. */
    public Map<Integer, Integer> units() {
        return lines.stream()
                .collect(TreeMap::new, (units, line) -> units.put(line.lineNumber(), line.quantity()), TreeMap::putAll);
    }
}
