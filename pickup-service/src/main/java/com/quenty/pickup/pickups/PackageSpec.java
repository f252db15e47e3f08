package com.quenty.pickup.pickups;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A package as it is booked. Either all of its edges are given or none. */
public record PackageSpec(
        @Schema(
                description = "The customer's own name for it; may be scanned instead of the tracking number.",
                example = "BOX-7")
        @Size(max = 255)
        @Nullable
        String packageReference,

        @Schema(example = "Roasted coffee") @Size(max = 500) @Nullable
        String description,

        @Schema(example = "food") @Size(max = 100) @Nullable String category,

        @Schema(description = "In kg.", example = "7.5")
        @Positive
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 3)
        BigDecimal weightKg,

        @Schema(description = "In cm.", example = "40")
        @Positive
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 2)
        @Nullable
        BigDecimal lengthCm,

        @Schema(description = "In cm.", example = "30")
        @Positive
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 2)
        @Nullable
        BigDecimal widthCm,

        @Schema(description = "In cm.", example = "20")
        @Positive
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 2)
        @Nullable
        BigDecimal heightCm,

        @Schema(defaultValue = "false") @Nullable Boolean isFragile,

        @Schema(description = "Whether someone signs when it is handed over.", defaultValue = "true") @Nullable
        Boolean requiresSignature,

        @Schema(description = "In the currency of the zone's tariff; not insured when left out.", example = "250000")
        @PositiveOrZero
        @Digits(integer = 11, fraction = 3)
        @Nullable
        BigDecimal insuranceValue,

        @Schema(example = "Carrera 7 # 71-21, Bogotá") @Size(max = 500) @Nullable
        String destinationAddress,

        @Schema(example = "Luis Rojas") @Size(max = 255) @Nullable
        String destinationContactName,

        @Schema(description = "E.164.", example = "+573107654321")
        @Pattern(regexp = TextRules.PHONE, message = TextRules.PHONE_MESSAGE)
        @Nullable
        String destinationContactPhone,

        @Schema(
                description = "Number of an order of the customer that the package belongs to; in either case.",
                example = "ORD-1018-02041-2")
        @Size(max = 255)
        @Nullable
        String orderId,

        @Schema(
                description =
                        "The parcel of that order which the package is, or is a part of. When packages stay behind, the order's other parcels"
                                + " leave. Parcels that no package names are taken in their order, if there are as many.",
                example = "1")
        @Positive
        @Nullable
        Integer fulfilmentNumber) {

    private static final BigDecimal CM3_OF_A_M3 = BigDecimal.valueOf(1_000_000);

    public PackageSpec {
        packageReference = TextRules.trimmed(packageReference);
        description = TextRules.trimmed(description);
        category = TextRules.trimmed(category);
        destinationAddress = TextRules.trimmed(destinationAddress);
        destinationContactName = TextRules.trimmed(destinationContactName);
        orderId = orderNumber(orderId);
    }

    /** As it is issued. People write it in either case, as in the filter of orders. */
    @Nullable
    public static String orderNumber(@Nullable String typed) {
        var trimmed = TextRules.trimmed(typed);
        return trimmed == null ? null : trimmed.toUpperCase(Locale.ROOT);
    }

    /** In m3; null where the edges are not given. */
    @Nullable
    BigDecimal volumeM3() {
        return lengthCm == null || widthCm == null || heightCm == null
                ? null
                : lengthCm.multiply(widthCm).multiply(heightCm).divide(CM3_OF_A_M3);
    }

    boolean hasSomeEdgesOnly() {
        boolean all = lengthCm != null && widthCm != null && heightCm != null;
        boolean none = lengthCm == null && widthCm == null && heightCm == null;
        return !all && !none;
    }
}
