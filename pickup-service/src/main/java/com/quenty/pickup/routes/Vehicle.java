package com.quenty.pickup.routes;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A vehicle as it was when its route was made; a limit that is left out is none. */
@Schema(name = "RouteVehicle")
public record Vehicle(
        @NotNull VehicleType type,

        @Schema(
                description =
                        "No vehicle is on two routes at once; blanks, hyphens and the case of letters make no other plate.",
                example = "WNL431")
        @Size(max = 50)
        @Pattern(
                regexp = "[ -]*[A-Za-z0-9][A-Za-z0-9 -]*",
                message = "has letters or digits, and besides them blanks and hyphens only")
        @Nullable
        String licensePlate,

        @Schema(description = "kg", example = "900") @Positive @DecimalMax("100000") @Nullable
        Double maxWeightKg,

        @Schema(description = "m3", example = "6.5") @Positive @DecimalMax("1000") @Nullable
        Double maxVolumeM3,

        @Schema(example = "80") @Positive @Max(100_000) @Nullable
        Integer maxParcels,

        @Schema(description = "Abilities of it and its driver.", example = "[\"refrigerated\"]")
        @Size(max = 20)
        @Nullable
        List<@NotBlank @Size(max = 50) String> skills) {

    /** Sums of fractions may differ by this. */
    private static final double ROUNDING = 1e-6;

    public Vehicle {
        licensePlate = TextRules.trimmed(licensePlate);
        skills = skills == null ? List.of() : List.copyOf(skills);
    }

    /** Its plate, however it is written: the letters in upper case and the digits. Null where it has none. */
    @Nullable
    public String plateKey() {
        return licensePlate == null
                ? null
                : licensePlate.toUpperCase(Locale.ROOT).replace(" ", "").replace("-", "");
    }

    /** Of these, what neither the vehicle nor its driver can do. */
    public List<String> missing(List<String> wanted) {
        var able = skills == null ? List.<String>of() : skills;
        return wanted.stream().filter(skill -> !able.contains(skill)).sorted().toList();
    }

    /** Whether all of that can be on board. */
    public boolean holds(Load load) {
        return (maxWeightKg == null || load.weightKg() <= maxWeightKg + ROUNDING)
                && (maxVolumeM3 == null || load.volumeM3() <= maxVolumeM3 + ROUNDING)
                && (maxParcels == null || load.parcels() <= maxParcels);
    }

    /** A vehicle of which nothing else is known. */
    public static Vehicle of(VehicleType type, @Nullable String licensePlate) {
        return new Vehicle(type, licensePlate, null, null, null, List.of());
    }
}
