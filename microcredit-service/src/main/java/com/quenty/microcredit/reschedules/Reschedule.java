package com.quenty.microcredit.reschedules;

import com.quenty.microcredit.ledger.LoanEvent.Rescheduled;
import com.quenty.platform.persistence.UpdatedEntity;
import com.quenty.platform.problem.AnotherPersonDecides;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of a loan's plan.
 *
 * <p>Proposed by one person, with a preview; nothing happens to the loan until another approves it, whereupon it
 * becomes an event of the loan under this id. A loan has one open proposal at a time, since a second would be judged by
 * a plan that the first changes.
 */
@Entity
@Table(name = "loan_reschedules")
class Reschedule extends UpdatedEntity {

    private String rescheduleId;
    private Integer loanId;

    @Enumerated(EnumType.STRING)
    private RescheduleStatus status = RescheduleStatus.PROPOSED;

    private LocalDate effectiveDate;

    @Nullable
    private LocalDate nextDueDate;

    @Nullable
    private BigDecimal annualRate;

    private int furtherInstalments;
    private String reason;
    private String proposedBy;

    @Nullable
    private String decidedBy;

    @Column(name = "decision_note")
    @Nullable
    private String decisionReason;

    @Nullable
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Reschedule() {}

    Reschedule(int loan, Rescheduled change, String reason, String proposedBy) {
        this.rescheduleId = change.id();
        this.loanId = loan;
        this.effectiveDate = change.on();
        this.nextDueDate = change.nextDueDate();
        this.annualRate = change.annualRate();
        this.furtherInstalments = change.furtherInstalments();
        this.reason = reason;
        this.proposedBy = proposedBy;
    }

    /** @throws AnotherPersonDecides when the person who proposed it approves it */
    Rescheduled approve(String by, @Nullable String reason, Instant now) {
        if (by.equals(proposedBy)) {
            throw new AnotherPersonDecides("The person who proposed a reschedule can't approve it.");
        }
        decide(RescheduleStatus.APPROVED, by, reason, now);
        return change();
    }

    void reject(String by, @Nullable String reason, Instant now) {
        decide(RescheduleStatus.REJECTED, by, reason, now);
    }

    void withdraw(String by, @Nullable String reason, Instant now) {
        decide(RescheduleStatus.WITHDRAWN, by, reason, now);
    }

    private void decide(RescheduleStatus target, String by, @Nullable String reason, Instant now) {
        status = status.to(target);
        decidedBy = by;
        decisionReason = reason;
        decidedAt = now;
    }

    private Rescheduled change() {
        return new Rescheduled(rescheduleId, effectiveDate, nextDueDate, annualRate, furtherInstalments);
    }

    String rescheduleId() {
        return rescheduleId;
    }

    RescheduleStatus status() {
        return status;
    }

    LocalDate effectiveDate() {
        return effectiveDate;
    }

    @Nullable
    LocalDate nextDueDate() {
        return nextDueDate;
    }

    @Nullable
    BigDecimal annualRate() {
        return annualRate;
    }

    int furtherInstalments() {
        return furtherInstalments;
    }

    String reason() {
        return reason;
    }

    String proposedBy() {
        return proposedBy;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }
}
