package com.quenty.pickup.plans.days;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.routes.Depot;
import com.quenty.pickup.routes.NewRoute;
import com.quenty.pickup.routes.StopKind;
import com.quenty.pickup.routes.Vehicle;
import com.quenty.pickup.routes.VehicleType;
import com.quenty.pickup.routing.Effort;
import com.quenty.pickup.routing.Plan;
import com.quenty.pickup.routing.RoutePlanner;
import com.quenty.pickup.routing.SpeedProfile;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.travel.TravelEstimate;
import com.quenty.pickup.zones.PickupType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayProblemTests {
    private static final ZoneId ZONE = ZoneId.of("America/Bogota");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);
    private static final Depot DEPOT = new Depot("Norte", 4.65, -74.08);
    private static final TravelEstimate TRAVEL = new TravelEstimate(1.3, 10);

    @Test
    void anExpressPickupGoesBeforeAllThatFillAShift() {
        List<DayStop> stops = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            stops.add(stop("scheduled-" + i, PickupType.SCHEDULED, 0.001 * i, DAY.minusDays(i)));
        }
        stops.add(stop("express", PickupType.EXPRESS, 0.1, DAY));

        Plan plan = planned(stops, vehicle(3, List.of()), List.of());

        assertThat(plan.tours().getFirst().stops()).hasSize(3).contains("express", "scheduled-5", "scheduled-4");
    }

    @Test
    void aShiftIsPlannedAroundTheRoutesThatThereAre() {
        List<DayStop> stops = List.of(stop("pickup", PickupType.SCHEDULED, 0.01, DAY));
        PlanVehicle vehicle = vehicle(20, List.of());
        BusyTime morning = new BusyTime("driver", null, at("08:00"), at("15:00"), 19);

        DayProblem day = day(stops, vehicle, List.of(morning), Instant.EPOCH);

        assertThat(day.shifts()).hasSize(1);
        Plan plan = RoutePlanner.plan(day.problem(Map.of()), Effort.of(1, 50));
        NewRoute route = day.route(plan.tours().getFirst(), null, "PLAN-1");
        assertThat(route.start()).isAfterOrEqualTo(at("15:00"));
        BusyTime allDay = new BusyTime("other", null, at("07:00"), at("20:00"), 0);
        assertThat(day(stops, vehicle, List.of(allDay), Instant.EPOCH).shifts()).hasSize(1);
        BusyTime full = new BusyTime("driver", null, at("08:00"), at("09:00"), 20);
        assertThat(planned(stops, vehicle, List.of(full)).tours()).isEmpty();
    }

    @Test
    void nobodyLeavesBeforeThePlanIsMade() {
        List<DayStop> stops = List.of(stop("pickup", PickupType.SCHEDULED, 0.01, DAY));
        DayProblem day = day(stops, vehicle(20, List.of()), List.of(), at("11:30"));

        NewRoute route = day.route(
                RoutePlanner.plan(day.problem(Map.of()), Effort.of(1, 50))
                        .tours()
                        .getFirst(),
                null,
                null);

        assertThat(route.start()).isAfterOrEqualTo(at("11:30"));
        assertThat(day(stops, vehicle(20, List.of()), List.of(), at("18:00")).shifts())
                .isEmpty();
    }

    @Test
    void routesHaveTheirBreaksAndWaysInWholeSeconds() {
        List<DayStop> stops =
                List.of(stop("one", PickupType.SCHEDULED, 0.02, DAY), stop("two", PickupType.SCHEDULED, 0.04, DAY));
        PlanVehicle vehicle =
                vehicle(20, List.of(new PlanVehicle.PlanBreak(LocalTime.of(8, 0), LocalTime.of(8, 20), 30)));
        DayProblem day = day(stops, vehicle, List.of(), Instant.EPOCH);
        Plan plan =
                RoutePlanner.plan(day.problem(Map.of("driver#0.0", List.of("one", "gone", "two"))), Effort.of(1, 50));

        NewRoute route = day.route(plan.tours().getFirst(), "COMP-1", "PLAN-1");

        assertThat(route.stops().stream().filter(stop -> stop.kind() == StopKind.STOP))
                .hasSize(2);
        assertThat(route.end()).isBeforeOrEqualTo(at("17:00"));
        long metres = route.returnMetres()
                + route.stops().stream().mapToLong(stop -> stop.legMetres()).sum();
        assertThat(metres).isBetween((long) plan.metres() - 3, (long) plan.metres() + 3);
        for (int i = 1; i < route.stops().size(); i++) {
            assertThat(route.stops().get(i).arrival())
                    .isAfterOrEqualTo(route.stops().get(i - 1).departure());
        }
    }

    @Test
    void aShiftThatEndsInTheNightEndsOnTheNextDay() {
        PlanVehicle night = new PlanVehicle(
                "driver",
                van(),
                List.of(new PlanVehicle.PlanShift(LocalTime.of(22, 0), LocalTime.of(6, 0), true, null)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        DayStop late = new DayStop(
                "late",
                null,
                PickupType.SCHEDULED,
                PickupStatus.SCHEDULED,
                "Z",
                at("23:00"),
                at("23:00").plusSeconds(7200),
                new GeoPoint(4.66, -74.08),
                1000,
                0,
                1,
                300,
                List.of(),
                0,
                at("08:00"));

        assertThat(night.shiftFaults(
                        "/vehicles/0", new DayClock(LocalDate.of(2026, 12, 1), ZoneId.of("America/Bogota"))))
                .isEmpty();
        assertThat(planned(List.of(late), night, List.of()).tours()).hasSize(1);
    }

    /** In Madrid clocks go from 2:00 to 3:00 on the last Sunday of March: 2:30 is 3:30. */
    @Test
    void aShiftThatTheClocksSkipIsNone() {
        PlanVehicle night = new PlanVehicle(
                "driver",
                van(),
                List.of(new PlanVehicle.PlanShift(LocalTime.of(2, 30), LocalTime.of(3, 0), null, null)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        DayProblem day = new DayProblem(
                new DayClock(LocalDate.of(2027, 3, 28), ZoneId.of("Europe/Madrid")),
                DEPOT,
                List.of(night),
                List.of(),
                Instant.EPOCH,
                List.of(),
                TRAVEL.between(DayProblem.places(DEPOT, List.of())),
                SpeedProfile.FLAT,
                20);

        assertThat(day.shifts()).isEmpty();
    }

    private static Plan planned(List<DayStop> stops, PlanVehicle vehicle, List<BusyTime> busy) {
        return RoutePlanner.plan(day(stops, vehicle, busy, Instant.EPOCH).problem(Map.of()), Effort.of(1, 500));
    }

    private static DayProblem day(List<DayStop> stops, PlanVehicle vehicle, List<BusyTime> busy, Instant notBefore) {
        return new DayProblem(
                new DayClock(DAY, ZONE),
                DEPOT,
                List.of(vehicle),
                stops,
                notBefore,
                busy,
                TRAVEL.between(DayProblem.places(DEPOT, stops)),
                SpeedProfile.FLAT,
                20);
    }

    private static Vehicle van() {
        return new Vehicle(VehicleType.VAN, null, 100.0, null, null, List.of());
    }

    private static PlanVehicle vehicle(int maxStops, List<PlanVehicle.PlanBreak> breaks) {
        return new PlanVehicle(
                "driver",
                van(),
                List.of(new PlanVehicle.PlanShift(LocalTime.of(8, 0), LocalTime.of(17, 0), null, breaks)),
                maxStops,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static DayStop stop(String id, PickupType type, double north, LocalDate booked) {
        return new DayStop(
                id,
                null,
                type,
                PickupStatus.SCHEDULED,
                "Z",
                at("08:00"),
                at("17:00"),
                new GeoPoint(4.65 + north, -74.08),
                1000,
                0,
                1,
                300,
                List.of(),
                0,
                booked.atStartOfDay(ZONE).toInstant());
    }

    private static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
