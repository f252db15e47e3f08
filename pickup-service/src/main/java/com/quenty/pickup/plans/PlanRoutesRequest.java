package com.quenty.pickup.plans;

import com.quenty.pickup.plans.days.DayClock;
import com.quenty.pickup.plans.days.PlanVehicle;
import com.quenty.pickup.plans.days.ShiftProblems;
import com.quenty.pickup.routes.Depot;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for routes of a day. */
record PlanRoutesRequest(
        @Schema(
                description = "The company of drivers and pickups; for callers who see more than one company.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(
                description =
                        "Today at the depot, or later. Of a day that has begun what is left is planned: no route leaves earlier than ten"
                                + " minutes after the plan was asked for, unless the installation says otherwise"
                                + " (`quenty.pickup.plans.head-start`).",
                example = "2026-12-01")
        @NotNull
        LocalDate routeDate,

        @Schema(description = "IANA zone of the depot; the business zone when left out.", example = "America/Bogota")
        @Size(max = 64)
        @Nullable
        String timeZone,

        @Schema(
                description =
                        "Any name for the depot, which is where `depot` says: of one day and name one plan is searched for"
                                + " at a time, and of one pickup under any name.",
                example = "BOG-NORTE")
        @NotBlank
        @Size(max = 50)
        String depotCode,

        @NotNull @Valid Depot depot,

        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid PlanVehicle> vehicles,

        @Schema(
                description = "Only these pickups; all of the day that are on no route when left out.",
                example = "[\"PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC\"]")
        @Size(min = 1, max = 2000)
        @Nullable
        List<@NotBlank @Size(max = 255) String> pickupIds,

        @Schema(description = "Only pickups of these zones.", example = "[\"BOG-1\"]")
        @Size(min = 1, max = 100)
        @Nullable
        List<@NotBlank @Size(max = 50) String> zoneCodes,

        @Schema(description = "How long to search.", defaultValue = "20", example = "20") @Min(1) @Max(600) @Nullable
        Integer seconds,

        @Schema(
                description =
                        "How far to search instead of for how long; then the same request and seed give the same routes.",
                example = "20000")
        @Min(1)
        @Max(100_000_000)
        @Nullable
        Long iterations,

        @Schema(description = "Of all chance in the search.", defaultValue = "1", example = "1") @Nullable
        Long seed) {

    private static final int SECONDS = 20;

    PlanRoutesRequest {
        timeZone = TextRules.trimmed(timeZone);
        depotCode = TextRules.trimmed(depotCode);
    }

    int searchSeconds() {
        return seconds == null ? SECONDS : seconds;
    }

    Map<String, PlanVehicle> vehiclesByPointer() {
        Map<String, PlanVehicle> named = new LinkedHashMap<>();
        for (int v = 0; v < vehicles.size(); v++) {
            named.put("/vehicles/" + v, vehicles.get(v));
        }
        return named;
    }

    /** Whether both may plan the same pickup, if they are of one day. */
    boolean mayShareWith(PlanRoutesRequest other) {
        return meet(pickupIds, other.pickupIds) && meet(zoneCodes, other.zoneCodes);
    }

    /** Null is all there are. */
    private static boolean meet(@Nullable List<String> some, @Nullable List<String> others) {
        return some == null || others == null || !Collections.disjoint(new HashSet<>(some), others);
    }

    boolean isOfItsZones(String zoneCode) {
        return zoneCodes == null || zoneCodes.isEmpty() || zoneCodes.contains(zoneCode);
    }

    /**
     * @param day of the plan, by the clocks at the depot
     * @throws ValidationFailed with all fields that are wrong together
     * @throws ShiftProblems.Incoherent with all shifts and breaks that nobody can keep
     */
    void requireSound(DayClock day) {
        List<FieldProblem> faults = new ArrayList<>();
        List<FieldProblem> incoherent = new ArrayList<>();
        Set<String> drivers = new HashSet<>();
        Set<String> plates = new HashSet<>();
        for (int v = 0; v < vehicles.size(); v++) {
            PlanVehicle vehicle = vehicles.get(v);
            String pointer = "/vehicles/" + v;
            faults.addAll(vehicle.faults(pointer));
            incoherent.addAll(vehicle.shiftFaults(pointer, day));
            if (!drivers.add(vehicle.driverId())) {
                faults.add(new FieldProblem(pointer + "/driver_id", "is the driver of another vehicle"));
            }
            String plate = vehicle.vehicle().plateKey();
            if (plate != null && !plates.add(plate)) {
                faults.add(new FieldProblem(pointer + "/vehicle/license_plate", "is that of another vehicle"));
            }
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; pickupIds != null && i < pickupIds.size(); i++) {
            if (!seen.add(pickupIds.get(i))) {
                faults.add(new FieldProblem("/pickup_ids/" + i, "is named twice"));
            }
        }
        if (!faults.isEmpty()) {
            throw new ValidationFailed(faults);
        }
        if (!incoherent.isEmpty()) {
            throw new ShiftProblems.Incoherent(incoherent);
        }
    }
}
