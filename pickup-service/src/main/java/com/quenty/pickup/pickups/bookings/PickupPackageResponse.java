package com.quenty.pickup.pickups.bookings;

import com.quenty.pickup.pickups.PickupPackage;
import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record PickupPackageResponse(
        @Schema(description = "From 1.", example = "1") int line,

        @Schema(description = "With a check digit as UPU S10 has it.", example = "PA000001236CO")
        String trackingNumber,

        @Schema(example = "BOX-7") @Nullable String packageReference,

        @Schema(example = "Roasted coffee") @Nullable String description,

        @Schema(example = "food") @Nullable String category,

        @Schema(description = "In kg, as booked.", example = "7.5")
        BigDecimal weightKg,

        @Schema(description = "In cm.", example = "40") @Nullable
        BigDecimal lengthCm,

        @Schema(description = "In cm.", example = "30") @Nullable
        BigDecimal widthCm,

        @Schema(description = "In cm.", example = "20") @Nullable
        BigDecimal heightCm,

        boolean isFragile,
        boolean requiresSignature,

        @Schema(description = "In the pickup's currency.", example = "250000.00")
        BigDecimal insuranceValue,

        @Nullable String destinationAddress,
        @Nullable String destinationContactName,
        @Nullable String destinationContactPhone,

        @Schema(example = "ORD-1018-02041-2") @Nullable String orderId,

        @Schema(description = "The parcel of the order that it is, or is a part of.", example = "1") @Nullable
        Integer fulfilmentNumber,

        @Schema(description = "Whether it was handed over; null until the pickup is completed.") @Nullable
        Boolean collected,

        @Schema(description = "In kg, as weighed at the door; null where it was not.", example = "7.6") @Nullable
        BigDecimal actualWeightKg) {

    static PickupPackageResponse of(int line, PickupPackage each, String currency) {
        return new PickupPackageResponse(
                line,
                each.trackingNumber(),
                each.packageReference(),
                each.description(),
                each.category(),
                each.weightKg(),
                each.lengthCm(),
                each.widthCm(),
                each.heightCm(),
                each.isFragile(),
                each.requiresSignature(),
                Money.of(each.insuranceValue(), currency).amount(),
                each.destinationAddress(),
                each.destinationContactName(),
                each.destinationContactPhone(),
                each.orderId(),
                each.fulfilmentNumber(),
                each.collected(),
                each.actualWeightKg());
    }
}
