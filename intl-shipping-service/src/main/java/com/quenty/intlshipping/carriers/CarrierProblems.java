package com.quenty.intlshipping.carriers;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.Echo;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import com.quenty.platform.problem.Unavailable;

/** Problems of carriers and their keys. */
final class CarrierProblems {

    private CarrierProblems() {}

    @ProblemCode("carrier-not-found")
    static final class CarrierNotFound extends NotFound {

        CarrierNotFound(String code) {
            super("There is no carrier %s.".formatted(Echo.of(code)));
        }
    }

    /** A request names a carrier that does not exist. */
    @ProblemCode("carrier-unknown")
    static final class CarrierUnknown extends RuleViolation {

        CarrierUnknown(String code, String pointer) {
            super("There is no carrier %s.".formatted(Echo.of(code)));
            at(pointer, "is not known");
        }
    }

    @ProblemCode("duplicate-carrier")
    static final class DuplicateCarrier extends Conflict {

        DuplicateCarrier(String code) {
            super("There is a carrier %s already.".formatted(Echo.of(code)));
            at("/code", "is taken");
        }
    }

    @ProblemCode("carrier-keys-unavailable")
    static final class KeysUnavailable extends Unavailable {

        KeysUnavailable() {
            super("This installation has no master key, without which no key of a carrier is kept.");
        }
    }
}
