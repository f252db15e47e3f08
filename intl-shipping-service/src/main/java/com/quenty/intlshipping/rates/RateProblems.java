package com.quenty.intlshipping.rates;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Refusals about rates. */
final class RateProblems {

    private RateProblems() {}

    @ProblemCode("rate-not-found")
    static final class RateNotFound extends NotFound {

        RateNotFound() {
            super("There is no such rate.");
        }
    }

    /** Goods that stay in a country are no shipment abroad: no customs, no duty, other services of carriers. */
    @ProblemCode("domestic-shipment")
    static final class DomesticShipment extends RuleViolation {

        DomesticShipment(String pointer) {
            super("The goods stay in their country. Only what crosses a border is shipped here.");
            at(pointer, "must be another country than the origin");
        }
    }

    /** A service, and the weight of a piece that it takes at most, in kg. */
    record CarriedWeight(String carrierCode, String serviceType, BigDecimal maxPieceWeight) {}

    /** No carrier takes the pieces, and all that could be asked say that it is for their weight. */
    @ProblemCode("weight-not-carried")
    static final class WeightNotCarried extends RuleViolation {

        WeightNotCarried(Collection<Integer> heavyPieces, List<CarriedWeight> alternatives) {
            super(
                    heavyPieces.isEmpty()
                            ? "No carrier takes that weight in one shipment there."
                            : "No carrier takes a piece of that weight.");
            heavyPieces.forEach(piece -> at("/pieces/%d/weight".formatted(piece), "is more than any service takes"));
            if (heavyPieces.isEmpty()) {
                at("/pieces", "weigh more together than any service takes there");
            }
            with("alternatives", alternatives);
        }
    }

    /** A rate that is to be booked holds no longer. */
    @ProblemCode("rate-expired")
    static final class RateExpired extends RuleViolation {

        RateExpired(Instant validUntil) {
            super("The rate has held until %s.".formatted(validUntil));
            at("/rate_id", "has expired");
        }
    }

    /** The tariff of a rate that is to be booked was withdrawn since it was quoted. */
    @ProblemCode("rate-withdrawn")
    static final class RateWithdrawn extends RuleViolation {

        RateWithdrawn() {
            super("The tariff that the rate was quoted by was withdrawn. Ask for rates again.");
            at("/rate_id", "is by a tariff that was withdrawn");
        }
    }

    /** A rate that is to be booked was asked for another manifest, or for none, or does not exist, which is not told apart. */
    @ProblemCode("rate-of-another-manifest")
    static final class RateOfAnotherManifest extends RuleViolation {

        RateOfAnotherManifest() {
            super("The manifest has no such rate.");
            at("/rate_id", "is no rate of the manifest");
        }
    }
}
