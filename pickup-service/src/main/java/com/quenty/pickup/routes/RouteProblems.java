package com.quenty.pickup.routes;

import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problems of routes and their stops. */
public final class RouteProblems {

    private RouteProblems() {}

    @ProblemCode("route-not-found")
    public static final class NotFound extends com.quenty.platform.problem.NotFound {

        public NotFound() {
            super("There is no such route.");
        }
    }

    @ProblemCode("stop-not-found")
    public static final class StopNotFound extends com.quenty.platform.problem.NotFound {

        StopNotFound(int stopNumber) {
            super("The route has no stop %d.".formatted(stopNumber));
        }
    }

    /** Another route of the driver overlaps. */
    @ProblemCode("driver-busy")
    public static final class DriverBusy extends Conflict {

        DriverBusy() {
            super("The driver has another route at that time.");
            at("/driver_id", "is on another route at that time");
        }
    }

    /** Another route of the vehicle overlaps. */
    @ProblemCode("vehicle-busy")
    public static final class VehicleBusy extends Conflict {

        VehicleBusy() {
            super("The vehicle is on another route at that time.");
            at("/vehicle/license_plate", "is on another route at that time");
        }
    }

    /** The driver's route before has not been finished. */
    @ProblemCode("driver-on-the-road")
    public static final class DriverOnTheRoad extends Conflict {

        DriverOnTheRoad() {
            super("The driver has started another route and not finished it.");
        }
    }

    /** The route is for another day, or for much later. */
    @ProblemCode("route-too-early")
    public static final class TooEarly extends Conflict {

        TooEarly(Instant plannedDeparture, Instant earliest) {
            super("The route leaves at %s and can't be started before %s.".formatted(plannedDeparture, earliest));
            with("planned_departure", plannedDeparture);
            with("earliest_start", earliest);
        }
    }

    /** The clock of a device tells of the future, or of a time before the route began. */
    @ProblemCode("device-time-implausible")
    public static final class DeviceTimeImplausible extends RuleViolation {

        /** @param earliest null while the route has not begun */
        DeviceTimeImplausible(String pointer, Instant said, @Nullable Instant earliest, Instant latest) {
            super("The device tells of %s, which is %s."
                    .formatted(said, said.isAfter(latest) ? "in the future" : "before the route began"));
            at(pointer, said.isAfter(latest) ? "is in the future" : "is before the route began");
            with("latest", latest);
            if (earliest != null) {
                with("earliest", earliest);
            }
        }
    }

    @ProblemCode("too-many-stops")
    public static final class TooManyStops extends RuleViolation {

        TooManyStops(int most, long planned) {
            this(List.of("/stops"), most, planned);
        }

        /** @param pointers of the numbers that are asked for */
        public TooManyStops(List<String> pointers, int most, long wanted) {
            super("A driver has at most %d stops on one day, not %d.".formatted(most, wanted));
            pointers.forEach(pointer -> at(pointer, "is more than a driver may have on one day"));
            with("most", most);
        }
    }

    /** The stops take longer than the shift that is given. */
    @ProblemCode("shift-overrun")
    public static final class ShiftOverrun extends RuleViolation {

        public ShiftOverrun(Instant plannedReturn) {
            super("The stops take until %s, which is after the end of the shift.".formatted(plannedReturn));
            at("/ends_at", "is before the driver can be back");
            with("planned_return", plannedReturn);
        }
    }

    /** A body names a pickup that does not exist, or that is not visible to the caller or to the route's company. */
    @ProblemCode("pickup-unknown")
    public static final class PickupUnknown extends RuleViolation {

        public PickupUnknown(String pointer) {
            super("There is no such pickup.");
            at(pointer, "is no pickup of the route's company");
        }
    }

    /** The pickup is on a route already, under way, or over. */
    @ProblemCode("pickup-not-plannable")
    public static final class PickupNotPlannable extends Conflict {

        public PickupNotPlannable(String pointer, PickupStatus status) {
            super("The pickup is %s and can't be put on a route.".formatted(status.code()));
            at(pointer, "is " + status.code());
            with("pickup_status", status.code());
        }
    }

    @ProblemCode("pickup-of-another-time")
    public static final class PickupOfAnotherTime extends RuleViolation {

        public PickupOfAnotherTime(String pointer) {
            super("The pickup's window and the route have no time in common.");
            at(pointer, "is not to be collected during the route");
        }
    }

    @ProblemCode("vehicle-overloaded")
    public static final class VehicleOverloaded extends RuleViolation {

        public VehicleOverloaded(String pointer) {
            super("The vehicle does not hold what it would have on board.");
            at(pointer, "is more than the vehicle still holds");
        }
    }

    @ProblemCode("skill-missing")
    public static final class SkillMissing extends RuleViolation {

        public SkillMissing(String pointer, List<String> skills) {
            super("The vehicle and its driver can't do what the pickup needs.");
            at(pointer, "needs " + String.join(", ", skills));
        }
    }

    /** The stops of a route are given before its driver leaves. */
    @ProblemCode("route-not-planned")
    public static final class NotPlanned extends Conflict {

        public NotPlanned(RouteStatus status) {
            super("The route is %s, and only one that is not started can be given other stops."
                    .formatted(status.code()));
            with("route_status", status.code());
        }
    }

    /** Stops are driven between the start and the finish of their route. */
    @ProblemCode("route-not-on-the-road")
    public static final class NotOnTheRoad extends Conflict {

        NotOnTheRoad(RouteStatus status) {
            super("The route is %s, and only stops of one that is started can be driven.".formatted(status.code()));
            with("route_status", status.code());
        }
    }

    /** The driver is on the way to another stop, or there. */
    @ProblemCode("other-stop-under-way")
    public static final class OtherStopUnderWay extends Conflict {

        OtherStopUnderWay(int stopNumber, StopStatus status) {
            super("Stop %d is %s and has to end first.".formatted(stopNumber, status.code()));
            with("stop_number", stopNumber);
            with("stop_status", status.code());
        }
    }

    /** The route is finished or cancelled. */
    @ProblemCode("route-over")
    public static final class Over extends Conflict {

        Over(RouteStatus status, StopStatus target) {
            super("The route is %s: its stops can't become %s any more.".formatted(status.code(), target.code()));
            with("route_status", status.code());
        }
    }

    /** A stop is under way, over, or confirmed to the customer: planning again leaves it. */
    @ProblemCode("stop-fixed")
    public static final class StopFixed extends Conflict {

        private StopFixed(int stopNumber, String why) {
            super("Stop %d is %s, and stays as it is.".formatted(stopNumber, why));
            with("stop_number", stopNumber);
        }

        static StopFixed confirmed(int stopNumber) {
            return new StopFixed(stopNumber, "confirmed to the customer");
        }

        static StopFixed underWayOrOver(int stopNumber, StopStatus status) {
            return new StopFixed(stopNumber, status.code().replace('_', ' '));
        }
    }

    /** A customer is told when a driver comes to them, and to nothing else. */
    @ProblemCode("stop-not-confirmable")
    public static final class StopNotConfirmable extends Conflict {

        StopNotConfirmable(int stopNumber, StopKind kind) {
            super("Stop %d is no pickup (%s): there is no customer who is told when."
                    .formatted(stopNumber, kind.code()));
            with("stop_number", stopNumber);
        }
    }

    @ProblemCode("stops-open")
    public static final class StopsOpen extends Conflict {

        StopsOpen(List<Integer> stopNumbers) {
            super("Stops are open: %s.".formatted(stopNumbers));
            with("stop_numbers", stopNumbers);
        }
    }
}
