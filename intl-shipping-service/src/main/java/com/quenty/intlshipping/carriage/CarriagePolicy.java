package com.quenty.intlshipping.carriage;

import com.quenty.intlshipping.declarations.Declaration;
import com.quenty.intlshipping.rates.MissingReason;
import com.quenty.intlshipping.rates.RateOutcome.Missing;
import com.quenty.intlshipping.validations.Finding;
import com.quenty.intlshipping.validations.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why nobody carries a shipment, where it stands in the declaration. The reason that is easiest to mend comes first. */
final class CarriagePolicy {

    private CarriagePolicy() {}

    /**
     * @param missing of every service, none of which has a rate
     * @param heaviestPiece the heaviest, in kg, that a service takes of those that take none as heavy
     */
    static List<Finding> findings(
            Declaration declaration, List<Missing> missing, Optional<BigDecimal> heaviestPiece, Severity severity) {
        if (missing.isEmpty()) {
            return List.of(new Finding("not-carried", severity, "", "No carrier is active."));
        }
        if (has(missing, MissingReason.OTHER_CURRENCY)) {
            return List.of(new Finding(
                    "currency-not-carried",
                    severity,
                    "/currency",
                    "No carrier has rates in it. " + details(missing, MissingReason.OTHER_CURRENCY)));
        }
        if (missing.stream().anyMatch(none -> none.reason().isAboutWeight())) {
            return tooHeavy(declaration, missing, heaviestPiece, severity);
        }
        if (has(missing, MissingReason.LANE_NOT_SERVED)) {
            return List.of(new Finding(
                    "lane-not-served",
                    severity,
                    "/recipient/country",
                    "No carrier goes there. " + details(missing, MissingReason.LANE_NOT_SERVED)));
        }
        if (has(missing, MissingReason.TOO_EXPENSIVE)) {
            return List.of(new Finding(
                    "not-carried", severity, "/insured_value", details(missing, MissingReason.TOO_EXPENSIVE)));
        }
        return List.of(new Finding(
                "not-carried",
                severity,
                "/ship_date",
                missing.stream().map(Missing::detail).distinct().collect(Collectors.joining(" "))));
    }

    private static boolean has(List<Missing> missing, MissingReason reason) {
        return missing.stream().anyMatch(none -> none.reason() == reason);
    }

    private static String details(List<Missing> missing, MissingReason reason) {
        return missing.stream()
                .filter(none -> none.reason() == reason)
                .map(Missing::detail)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Each piece that is heavier than every service takes; else all of them together, by weight or volume. */
    private static List<Finding> tooHeavy(
            Declaration declaration, List<Missing> missing, Optional<BigDecimal> heaviestPiece, Severity severity) {
        var findings = new ArrayList<Finding>();
        var pieces = declaration.knownPieces();
        for (int i = 0; i < pieces.size(); i++) {
            var weight = pieces.get(i).knownWeight();
            if (!has(missing, MissingReason.WEIGHT_NOT_CARRIED)
                    && heaviestPiece.filter(most -> weight.compareTo(most) > 0).isPresent()) {
                findings.add(new Finding(
                        "weight-not-carried",
                        severity,
                        "/pieces/%d/weight".formatted(i),
                        "No service takes pieces of more than %s kg."
                                .formatted(heaviestPiece.get().toPlainString())));
            }
        }
        if (findings.isEmpty()) {
            var why = missing.stream()
                    .filter(none -> none.reason().isAboutWeight())
                    .map(Missing::detail)
                    .distinct()
                    .collect(Collectors.joining(" "));
            findings.add(new Finding(
                    "weight-not-carried", severity, "/pieces", "No service takes this much weight or volume. " + why));
        }
        return findings;
    }
}
