package com.quenty.pickup.routes;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rates by which a route costs something, in whatever one unit vehicles are compared in. */
@Schema(name = "RouteCosts")
public record RouteCosts(
        @Schema(description = "Of driving at all.", defaultValue = "10", example = "10")
        @PositiveOrZero
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 6)
        @Nullable
        BigDecimal fixedCost,

        @Schema(defaultValue = "1", example = "1")
        @PositiveOrZero
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 6)
        @Nullable
        BigDecimal costPerKm,

        @Schema(description = "From leaving the depot to being back.", defaultValue = "0", example = "0")
        @PositiveOrZero
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 6)
        @Nullable
        BigDecimal costPerHour) {

    private static final BigDecimal USUAL_FIXED = BigDecimal.TEN;
    private static final BigDecimal USUAL_PER_KM = BigDecimal.ONE;
    private static final BigDecimal USUAL_PER_HOUR = BigDecimal.ZERO;

    /** Of a vehicle that says nothing about them. */
    public static final RouteCosts USUAL = new RouteCosts(null, null, null);

    private static final int DECIMALS = 6;

    public RouteCosts {
        fixedCost = Objects.requireNonNullElse(fixedCost, USUAL_FIXED);
        costPerKm = Objects.requireNonNullElse(costPerKm, USUAL_PER_KM);
        costPerHour = Objects.requireNonNullElse(costPerHour, USUAL_PER_HOUR);
    }

    /** Rounded half up to the sixth decimal. */
    BigDecimal of(long metres, Duration duration) {
        BigDecimal km = BigDecimal.valueOf(metres, 3);
        BigDecimal hours =
                BigDecimal.valueOf(duration.toSeconds()).divide(BigDecimal.valueOf(3600), MathContext.DECIMAL128);
        return Objects.requireNonNull(fixedCost)
                .add(km.multiply(Objects.requireNonNull(costPerKm)))
                .add(hours.multiply(Objects.requireNonNull(costPerHour)))
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Likewise. */
    static BigDecimal share(BigDecimal cost, long stops) {
        return cost.divide(BigDecimal.valueOf(stops), DECIMALS, RoundingMode.HALF_UP);
    }
}
