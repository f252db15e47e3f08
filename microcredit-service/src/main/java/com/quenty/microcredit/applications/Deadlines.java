package com.quenty.microcredit.applications;

import com.quenty.platform.time.BusinessZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;

/** How long an application may wait in each state. Days are business days' dates; what lapses does so when its last day ends. */
@Component
class Deadlines {

    private static final Period UNDECIDED = Period.ofDays(60);
    private static final Period OFFERED = Period.ofDays(30);
    private static final Period ACCEPTED = Period.ofDays(30);

    private final BusinessZone zone;

    Deadlines(BusinessZone zone) {
        this.zone = zone;
    }

    Instant forDecision() {
        return endOf(zone.today().plus(UNDECIDED));
    }

    /** Last day of an offer that is made today. */
    LocalDate offerValidUntil() {
        return zone.today().plus(OFFERED);
    }

    Instant forAcceptance() {
        return endOf(offerValidUntil());
    }

    Instant forDisbursement() {
        return endOf(zone.today().plus(ACCEPTED));
    }

    private Instant endOf(LocalDate day) {
        return zone.startOf(day.plusDays(1));
    }
}
