package com.quenty.pickup.plans.days;

import com.quenty.pickup.routes.RouteCosts;
import com.quenty.pickup.routes.RouteProblems;
import com.quenty.pickup.routes.Vehicle;
import com.quenty.pickup.zones.SkippedTimes;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A driver with a vehicle, and when they work that day. Costs are weighed against each other in whatever one unit they are given. */
@Schema(name = "PlanVehicle")
public record PlanVehicle(
        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @NotBlank @Size(max = 255)
        String driverId,

        @NotNull @Valid Vehicle vehicle,

        @Schema(description = "In the order of time.") @NotNull @Size(min = 1, max = 4)
        List<@NotNull @Valid PlanShift> shifts,

        @Schema(
                description =
                        "Stops of the driver in the day; as many as the installation allows when left out, never more.",
                example = "20")
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

    private static final long DAY = 86_400;
    /** Less is no working time. */
    private static final long SHORTEST = 60;

    public PlanVehicle {
        driverId = TextRules.trimmed(driverId);
    }

    /** Working time, local to the depot. */
    @Schema(name = "PlanShift")
    public record PlanShift(
            @Schema(
                    description = "Refused where clocks skip it on that day, as are all times of the shift.",
                    example = "08:00:00")
            @NotNull
            LocalTime from,

            @Schema(example = "17:00:00") @NotNull LocalTime until,

            @Schema(description = "It ends on the next day, as does one until midnight.", defaultValue = "false")
            @Nullable
            Boolean overnight,

            @Schema(description = "To be taken, in this order; times before `from` are those of the next day.")
            @Size(max = 3)
            @Nullable
            List<@NotNull @Valid PlanBreak> breaks) {

        boolean endsNextDay() {
            return Boolean.TRUE.equals(overnight);
        }

        /** Seconds from the midnight before it begins. */
        long seconds(LocalTime time) {
            return endsNextDay() ? DayClock.secondFrom(from.toSecondOfDay(), time) : time.toSecondOfDay();
        }

        /** Likewise, of its end. */
        long end() {
            return until.toSecondOfDay() + (endsNextDay() ? DAY : 0);
        }

        List<PlanBreak> breaksOrNone() {
            return breaks == null ? List.of() : breaks;
        }
    }

    /** A break that begins between two times. */
    @Schema(name = "PlanBreak")
    public record PlanBreak(
            @Schema(description = "Earliest beginning.", example = "12:00:00") @NotNull
            LocalTime opens,

            @Schema(description = "Latest beginning.", example = "13:30:00") @NotNull
            LocalTime closes,

            @Schema(example = "30") @NotNull @Min(1) @Max(240)
            Integer minutes) {}

    /** As a route keeps them: the usual ones where nothing is said. */
    RouteCosts costs() {
        return new RouteCosts(fixedCost, costPerKm, costPerHour);
    }

    /** @param most that a driver may have on one day */
    public int stopsOfTheDay(int most) {
        return maxStops == null ? most : Math.min(maxStops, most);
    }

    /**
     * @param vehicles by their pointers in the body
     * @param most that a driver may have on one day
     * @throws RouteProblems.TooManyStops with all that ask for more
     */
    public static void requireStopsAllowed(Map<String, PlanVehicle> vehicles, int most) {
        List<String> beyond = new ArrayList<>();
        int wanted = 0;
        for (var each : vehicles.entrySet()) {
            Integer asked = each.getValue().maxStops();
            if (asked != null && asked > most) {
                beyond.add(each.getKey() + "/max_stops");
                wanted = Math.max(wanted, asked);
            }
        }
        if (!beyond.isEmpty()) {
            throw new RouteProblems.TooManyStops(beyond, most, wanted);
        }
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
        return faults;
    }

    /**
     * Shifts and breaks that nobody could keep: a shift that ends before it starts or overlaps the one before, a break that is outside its
     * shift, closes before it opens, or can't be taken after the one before, and any time that clocks skip on that day.
     *
     * @param pointer of this vehicle in the body
     * @param day of the shifts, by the clocks at the depot
     */
    public List<FieldProblem> shiftFaults(String pointer, DayClock day) {
        List<FieldProblem> faults = new ArrayList<>();
        long end = 0;
        for (int s = 0; s < shifts.size(); s++) {
            PlanShift shift = shifts.get(s);
            String at = pointer + "/shifts/" + s;
            long from = shift.from().toSecondOfDay();
            if (from < end) {
                faults.add(new FieldProblem(at + "/from", "is before the end of the shift before"));
            } else if (day.skips(from)) {
                faults.add(new FieldProblem(at + "/from", SkippedTimes.MESSAGE));
            }
            if (shift.end() - from < SHORTEST) {
                faults.add(new FieldProblem(
                        at + "/until", "is not after from; one that is on the next day says so by overnight"));
            } else if (shift.end() - from > DAY) {
                faults.add(new FieldProblem(at + "/until", "is more than a day after from"));
            } else if (day.skips(shift.end())) {
                faults.add(new FieldProblem(at + "/until", SkippedTimes.MESSAGE));
            } else if (day.secondsBetween(from, shift.end()) < SHORTEST) {
                faults.add(new FieldProblem(at + "/until", "is not after from by the clocks of that day"));
            } else {
                breakFaults(faults, at, shift, day);
            }
            end = Math.max(end, shift.end());
        }
        return faults;
    }

    private static void breakFaults(List<FieldProblem> faults, String shiftPointer, PlanShift shift, DayClock day) {
        long from = shift.from().toSecondOfDay();
        long until = shift.end();
        long opened = from;
        // Lengths are by the clocks of that day, on which an hour may be left out.
        long lasts = day.secondsBetween(from, until);
        long free = 0;
        for (int b = 0; b < shift.breaksOrNone().size(); b++) {
            PlanBreak pause = shift.breaksOrNone().get(b);
            String at = shiftPointer + "/breaks/" + b;
            long opens = shift.seconds(pause.opens());
            long closes = shift.seconds(pause.closes());
            long begins = Math.max(day.secondsBetween(from, opens), free);
            long length = pause.minutes() * 60L;
            if (opens < from || opens >= until) {
                faults.add(new FieldProblem(at + "/opens", "is not within the shift"));
            } else if (opens < opened) {
                faults.add(new FieldProblem(at + "/opens", "is before the break before"));
            } else if (day.skips(opens)) {
                faults.add(new FieldProblem(at + "/opens", SkippedTimes.MESSAGE));
            } else if (closes <= opens) {
                faults.add(new FieldProblem(at + "/closes", "is not after it opens"));
            } else if (closes > until) {
                faults.add(new FieldProblem(at + "/closes", "is after the end of the shift"));
            } else if (day.skips(closes)) {
                faults.add(new FieldProblem(at + "/closes", SkippedTimes.MESSAGE));
            } else if (day.secondsBetween(from, closes) < free) {
                faults.add(new FieldProblem(at + "/closes", "is before the break before can be over"));
            } else if (begins + length > lasts) {
                faults.add(new FieldProblem(at + "/minutes", "is more than what is left of the shift"));
            } else {
                opened = opens;
                free = begins + length;
            }
        }
    }
}
