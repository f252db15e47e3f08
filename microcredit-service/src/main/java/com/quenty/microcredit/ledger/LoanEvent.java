package com.quenty.microcredit.ledger;

import com.quenty.microcredit.terms.ChargeAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a loan. Events are never changed; a wrong one is taken back by a {@link Reversed}. The
 * replay follows the days that events are for, not the order in which they became known.
 */
public sealed interface LoanEvent {

    /** Unique within the loan; decides between events of the same kind and day. */
    String id();

    /** The day it is for, which may be earlier than the day it was written. */
    LocalDate on();

    record Disbursed(String id, LocalDate on, BigDecimal amount) implements LoanEvent {}

    record Payment(String id, LocalDate on, BigDecimal amount) implements LoanEvent {}

    /**
     * Takes back a payment, recovery, refund, write-off, charge, waiver or reschedule, from that event's own day on.
     */
    record Reversed(String id, LocalDate on, String target) implements LoanEvent {}

    /**
     * @param due when it is to be paid; belongs to the instalment in whose period it falls
     */
    record ChargeAdded(String id, LocalDate on, ChargeKind kind, ChargeAmount amount, LocalDate due)
            implements LoanEvent {}

    /** Waives the unpaid part of a charge, an instalment's fee or a late fee on that day. */
    record ChargeWaived(String id, LocalDate on, String charge) implements LoanEvent {}

    /** @see com.quenty.microcredit.schedules.RepaymentHistory.PlanChange */
    record Rescheduled(
            String id,
            LocalDate on,
            @Nullable LocalDate nextDueDate,
            @Nullable BigDecimal annualRate,
            int furtherInstalments)
            implements LoanEvent {}

    record WrittenOff(String id, LocalDate on) implements LoanEvent {}

    /** Money that still comes in after a write-off. */
    record Recovered(String id, LocalDate on, BigDecimal amount) implements LoanEvent {}

    /** Money given back to a customer who paid too much. */
    record CreditRefunded(String id, LocalDate on, BigDecimal amount) implements LoanEvent {}
}
