package com.quenty.pickup.zones;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.Echo;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Refusals about zones. */
public final class ZoneProblems {

    private ZoneProblems() {}

    @ProblemCode("zone-not-found")
    public static final class ZoneNotFound extends NotFound {

        public ZoneNotFound(String code) {
            super("There is no pickup zone %s.".formatted(Echo.of(code)));
        }
    }

    /** No zone has the postal code, or the one that has it is not active. */
    @ProblemCode("zone-unknown")
    public static final class ZoneUnknown extends RuleViolation {

        /** @param pointer of the postal code */
        public ZoneUnknown(String pointer) {
            super("Nothing is picked up at this postal code.");
            at(pointer, "is in no active zone of this country");
        }
    }

    /** The coordinates are nowhere near the postal code. */
    @ProblemCode("place-far-off")
    public static final class PlaceFarOff extends RuleViolation {

        /** @param path of the coordinates in the request */
        PlaceFarOff(long km, String path) {
            super("The coordinates are %d km from the centre of the zone that the postal code belongs to."
                    .formatted(km));
            at(path + "pickup_latitude", "is not near the postal code");
            at(path + "pickup_longitude", "is not near the postal code");
        }
    }

    @ProblemCode("duplicate-zone")
    static final class DuplicateZone extends Conflict {

        DuplicateZone(String code) {
            super("There is a pickup zone %s already.".formatted(Echo.of(code)));
            at("/code", "is taken");
        }
    }

    /** A prefix belongs to one zone of its country. */
    @ProblemCode("postal-prefix-taken")
    static final class PostalPrefixTaken extends Conflict {

        PostalPrefixTaken() {
            super("Some of the postal prefixes belong to another zone of this country.");
        }
    }
}
