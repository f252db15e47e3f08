package com.quenty.pickup.plans.days;

import com.quenty.pickup.routes.Vehicle;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A driver with a vehicle, and when they work that day. Costs are weighed against each other in whatever one unit they are given. */
@Schema(name = "PlanVehicle")
public record PlanVehicle(
        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @NotBlank @Size(max = 255)
        String driverId,

        @NotNull @Valid Vehicle vehicle,

        @Schema(description = "In the order of time.") @NotNull @Size(min = 1, max = 4)
        List<@NotNull @Valid PlanShift> shifts,

        @Schema(description = "Stops of the driver in the day.", defaultValue = "20", example = "20")
        @Min(1)
        @Max(200)
        @Nullable
        Integer maxStops,

        @Schema(description = "Times that the vehicle leaves the depot in a shift.", defaultValue = "1", example = "2")
        @Min(1)
        @Max(10)
        @Nullable
        Integer maxTrips,

        @Schema(description = "To empty the vehicle between two trips.", defaultValue = "15", example = "15")
        @PositiveOrZero
        @Max(480)
        @Nullable
        Integer turnaroundMinutes,

        @Schema(description = "From leaving the depot to being back, in a shift.", example = "480")
        @Min(1)
        @Max(1440)
        @Nullable
        Integer maxMinutes,

        @Schema(description = "Of using a shift at all.", defaultValue = "10", example = "10")
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

        @Schema(description = "Of the time from leaving the depot to being back.", defaultValue = "0", example = "0")
        @PositiveOrZero
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 6)
        @Nullable
        BigDecimal costPerHour,

        @Schema(description = "Zones where the driver would rather not go.", example = "[\"MED-7\"]")
        @Size(max = 50)
        @Nullable
        List<@NotBlank @Size(max = 50) String> avoidedZones,

        @Schema(description = "Of a stop in an avoided zone.", defaultValue = "5", example = "5")
        @PositiveOrZero
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 6)
        @Nullable
        BigDecimal avoidanceCost) {

    public PlanVehicle {
        driverId = TextRules.trimmed(driverId);
    }

    /** Working time, local to the depot; one that ends at or before its start ends on the next day. */
    @Schema(name = "PlanShift")
    public record PlanShift(
            @Schema(example = "08:00:00") @NotNull LocalTime from,

            @Schema(example = "17:00:00") @NotNull LocalTime until,

            @Schema(description = "To be taken, in this order.") @Size(max = 3) @Nullable
            List<@NotNull @Valid PlanBreak> breaks) {}

    /** A break that begins between two times. */
    @Schema(name = "PlanBreak")
    public record PlanBreak(
            @Schema(example = "12:00:00") @NotNull LocalTime opens,

            @Schema(example = "13:30:00") @NotNull LocalTime closes,

            @Schema(example = "30") @NotNull @Min(1) @Max(240)
            Integer minutes) {}

    public int stopsOfTheDay() {
        return maxStops == null ? 20 : maxStops;
    }

    /**
     * Faults that shape alone does not say.
     *
     * @param pointer of this vehicle in the body
     */
    public List<FieldProblem> faults(String pointer) {
        List<FieldProblem> faults = new ArrayList<>();
        if (vehicle.maxWeightKg() == null) {
            faults.add(new FieldProblem(pointer + "/vehicle/max_weight_kg", "is needed to plan"));
        }
        long end = 0;
        for (int s = 0; s < shifts.size(); s++) {
            PlanShift shift = shifts.get(s);
            long from = shift.from().toSecondOfDay();
            long until = DayClock.secondAfter(from, shift.until());
            if (from < end) {
                faults.add(
                        new FieldProblem(pointer + "/shifts/" + s + "/from", "is before the end of the shift before"));
            }
            List<PlanBreak> breaks = shift.breaks() == null ? List.of() : shift.breaks();
            long before = from;
            for (int b = 0; b < breaks.size(); b++) {
                String at = pointer + "/shifts/" + s + "/breaks/" + b;
                long opens = DayClock.secondFrom(from, breaks.get(b).opens());
                long closes = DayClock.secondFrom(from, breaks.get(b).closes());
                if (opens < before || opens >= until) {
                    faults.add(new FieldProblem(at + "/opens", "is not within the shift, or before the break before"));
                } else if (closes < opens || closes > until) {
                    faults.add(new FieldProblem(at + "/closes", "is before it opens, or after the shift"));
                }
                before = opens;
            }
            end = until;
        }
        return faults;
    }
}
