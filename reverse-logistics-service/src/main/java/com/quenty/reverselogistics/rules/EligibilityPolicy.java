package com.quenty.reverselogistics.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Which rules a line fails, and why people have to decide on a return. Every failed rule is named, not the first alone. */
public final class EligibilityPolicy {

    private EligibilityPolicy() {}

    /** Empty for a line that may come back. */
    public static List<FailedRule> failed(WantedLine line, RuleTerms terms, LocalDate today) {
        var failed = new Failures(line.lineNumber());
        var deliveredOn = line.deliveredOn();
        if (deliveredOn == null) {
            failed.add(EligibilityRule.DELIVERED, "has not arrived");
        } else {
            if (line.quantity() > line.returnable()) {
                failed.add(EligibilityRule.QUANTITY, "has only %d units left to return".formatted(line.returnable()));
            }
            var last = deliveredOn.plusDays(terms.windowDays());
            if (today.isAfter(last)) {
                failed.add(EligibilityRule.WINDOW, "could be returned until " + last);
            }
        }
        boolean ourFault = line.reason().isOurFault();
        if (terms.finalSale() && !ourFault) {
            failed.add(EligibilityRule.FINAL_SALE, "was sold for good");
        }
        if (terms.hygiene() && line.opened() && !ourFault) {
            failed.add(EligibilityRule.HYGIENE, "was opened");
        }
        if (!terms.isWithinMaxUnitPrice(line.unitPrice(), line.currency())) {
            failed.add(EligibilityRule.UNIT_PRICE, "costs more than what comes back");
        }
        if (terms.refusedReasons().contains(line.reason())) {
            failed.add(EligibilityRule.REASON, "is not taken back for this reason");
        } else if (line.claim() && !line.reason().isClaimable()) {
            failed.add(EligibilityRule.REASON, "can only be claimed when it is missing or wrong");
        } else if (!line.claim() && line.reason() == ReturnReason.MISSING_ITEM) {
            failed.add(EligibilityRule.REASON, "is missing, and is claimed, not sent back");
        }
        return List.copyOf(failed.all);
    }

    /**
     * Why people have to decide on the line; empty when it can be approved at once.
     *
     * @param amount value of the whole return
     */
    public static List<String> manualReasons(WantedLine line, RuleTerms terms, BigDecimal amount, LocalDate today) {
        var reasons = new ArrayList<String>();
        if (!terms.approvedReasons().contains(line.reason())) {
            reasons.add("Line %d: the reason %s is decided on by people."
                    .formatted(line.lineNumber(), line.reason().code()));
        }
        if (terms.manual()) {
            reasons.add("Line %d: its category is decided on by people.".formatted(line.lineNumber()));
        }
        if (terms.isManualAt(amount, line.currency())) {
            reasons.add("Line %d: the value of the return is decided on by people.".formatted(line.lineNumber()));
        }
        var deliveredOn = line.deliveredOn();
        if (deliveredOn != null && ChronoUnit.DAYS.between(deliveredOn, today) > terms.manualAfterDays()) {
            reasons.add(
                    "Line %d: it arrived more than %d days ago.".formatted(line.lineNumber(), terms.manualAfterDays()));
        }
        return List.copyOf(reasons);
    }

    private static final class Failures {
        private final int lineNumber;
        private final List<FailedRule> all = new ArrayList<>();

        Failures(int lineNumber) {
            this.lineNumber = lineNumber;
        }

        void add(EligibilityRule rule, String message) {
            all.add(new FailedRule(lineNumber, rule, message));
        }
    }
}
