package com.quenty.pickup.plans.evaluations;

import com.quenty.pickup.plans.days.DayClock;
import com.quenty.pickup.plans.days.PlanVehicle;
import com.quenty.pickup.plans.days.ShiftProblems;
import com.quenty.pickup.routes.Depot;
import com.quenty.pickup.routes.StopKind;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An order of stops to be timed. */
record EvaluateRouteRequest(
        @Schema(
                description = "The company of the driver and the pickups; for callers who see more than one company.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(example = "2026-12-01") @NotNull LocalDate routeDate,

        @Schema(description = "IANA zone of the depot; the business zone when left out.", example = "America/Bogota")
        @Size(max = 64)
        @Nullable
        String timeZone,

        @NotNull @Valid Depot depot,

        @Schema(description = "With one shift.") @NotNull @Valid
        PlanVehicle vehicle,

        @Schema(description = "In the order of driving; breaks are placed by the evaluation.")
        @NotNull
        @Size(min = 1, max = 200)
        List<@NotNull @Valid Step> stops) {

    EvaluateRouteRequest {
        timeZone = TextRules.trimmed(timeZone);
    }

    /** A pickup, or the way to the depot to empty the vehicle. */
    @Schema(name = "EvaluatedStop")
    record Step(
            @Schema(description = "`stop` or `emptying`.") @NotNull
            StopKind kind,

            @Schema(description = "Of a stop.", example = "PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Size(max = 255) @Nullable
            String pickupId) {}

    /**
     * @param day of the route, by the clocks at the depot
     * @throws ValidationFailed with all fields that are wrong together
     * @throws ShiftProblems.Incoherent when nobody could work the shift
     */
    void requireSound(DayClock day) {
        List<FieldProblem> faults = new ArrayList<>(vehicle.faults("/vehicle"));
        if (vehicle.shifts().size() != 1) {
            faults.add(new FieldProblem("/vehicle/shifts", "is one shift"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < stops.size(); i++) {
            Step stop = stops.get(i);
            if (stop.kind() == StopKind.BREAK) {
                faults.add(
                        new FieldProblem("/stops/" + i + "/kind", "is stop or emptying: breaks belong to the shift"));
            } else if ((stop.kind() == StopKind.STOP) != (stop.pickupId() != null)) {
                faults.add(new FieldProblem("/stops/" + i + "/pickup_id", "is given for a stop, and only then"));
            } else if (stop.pickupId() != null && !seen.add(stop.pickupId())) {
                faults.add(new FieldProblem("/stops/" + i + "/pickup_id", "is named twice"));
            }
        }
        if (seen.isEmpty() && faults.isEmpty()) {
            faults.add(new FieldProblem("/stops", "has no pickup"));
        }
        if (!faults.isEmpty()) {
            throw new ValidationFailed(faults);
        }
        List<FieldProblem> incoherent = vehicle.shiftFaults("/vehicle", day);
        if (!incoherent.isEmpty()) {
            throw new ShiftProblems.Incoherent(incoherent);
        }
    }
}
