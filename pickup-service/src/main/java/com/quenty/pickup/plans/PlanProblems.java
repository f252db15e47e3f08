package com.quenty.pickup.plans;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Problems of plans. */
final class PlanProblems {

    private PlanProblems() {}

    @ProblemCode("plan-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such plan.");
        }
    }

    /** Of the day and depot, or of some of the pickups, a plan is being searched for. */
    @ProblemCode("plan-running")
    static final class Running extends Conflict {

        private Running(String pointer, String message) {
            super(
                    "A plan of that day with the same depot or pickups is being searched for: wait for it, or cancel it.");
            at(pointer, message);
        }

        static Running ofDepot() {
            return new Running("/depot_code", "has a plan of that day that is being searched for");
        }

        static Running ofPickups() {
            return new Running("/route_date", "has pickups for which a plan is being searched for");
        }
    }

    /** Pickups or drivers have changed so much that the routes can't be driven as they were planned. */
    @ProblemCode("plan-outdated")
    static final class Outdated extends Conflict {

        Outdated() {
            super("Pickups, drivers or vehicles have changed since: the routes can't be driven any more. Plan again.");
        }
    }

    /** No route is left to be made. */
    @ProblemCode("plan-empty")
    static final class Empty extends RuleViolation {

        private Empty(String message) {
            super(message);
        }

        static Empty nothingFound() {
            return new Empty("The search has found no route that could be made; unassigned says why for each pickup.");
        }

        static Empty nothingLeft() {
            return new Empty(
                    "All pickups of the plan were cancelled, moved or put on another route since it was made.");
        }
    }

    /** It was cancelled before the search had kept any routes. */
    @ProblemCode("plan-cancelled")
    static final class Cancelled extends Conflict {

        Cancelled() {
            super("The plan was cancelled before it had any routes: there is nothing to apply. Ask for a new plan.");
        }
    }

    @ProblemCode("plan-zone-unknown")
    static final class ZoneUnknown extends RuleViolation {

        ZoneUnknown(List<String> pointers) {
            super("There is no such pickup zone.");
            pointers.forEach(pointer -> at(pointer, "is no pickup zone"));
        }
    }

    /** The coordinates of the depot are somewhere else on Earth than the zones, or latitude and longitude are exchanged. */
    @ProblemCode("depot-out-of-reach")
    static final class DepotOutOfReach extends RuleViolation {

        DepotOutOfReach(int mostKm) {
            super("The depot is more than %d km from every zone of the plan.".formatted(mostKm));
            at("/depot", "is out of reach of the zones");
            with("most_km", mostKm);
        }
    }

    @ProblemCode("too-many-pickups")
    static final class TooManyPickups extends RuleViolation {

        TooManyPickups(int most) {
            super("A plan has at most %d pickups: plan zone by zone, or name the pickups.".formatted(most));
            with("most", most);
        }
    }

    /** The body names a pickup that does not exist, is of another company or day, or can't be put on a route. */
    @ProblemCode("pickup-not-of-the-day")
    static final class PickupNotOfTheDay extends RuleViolation {

        /** @param indexes in the body */
        PickupNotOfTheDay(List<Integer> indexes) {
            super("There is no such pickup on that day that could be planned.");
            indexes.forEach(index -> at("/pickup_ids/" + index, "is no pickup of the day that could be planned"));
        }
    }
}
