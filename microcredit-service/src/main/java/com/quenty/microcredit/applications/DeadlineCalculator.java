package com.quenty.microcredit.applications;

import com.quenty.platform.time.BusinessZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;

/** How long an application may stay in each state. Days are business dates; an application expires when its last day ends. */
@Component
public class DeadlineCalculator {

    private static final Period UNDECIDED = Period.ofDays(60);
    private static final Period OFFERED = Period.ofDays(30);
    private static final Period ACCEPTED = Period.ofDays(30);

    private final BusinessZone zone;

    DeadlineCalculator(BusinessZone zone) {
        this.zone = zone;
    }

    public Instant forDecision() {
        return endOf(zone.today().plus(UNDECIDED));
    }

    /** The day after the last one of an offer that is made today. */
    public LocalDate offerValidUntil() {
        return zone.today().plus(OFFERED).plusDays(1);
    }

    public Instant forAcceptance() {
        return zone.startOf(offerValidUntil());
    }

    public Instant forDisbursement() {
        return endOf(zone.today().plus(ACCEPTED));
    }

    private Instant endOf(LocalDate day) {
        return zone.startOf(day.plusDays(1));
    }
}
