package com.quenty.microcredit.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Why an event can't be taken on.
 *
 * @param pointer at the field to blame; null when the loan's state is
 * @param limit the figure that was overstepped, if there is one
 * @param later id of the later event that would no longer be possible, if that is the reason
 */
public record Refusal(
        Reason reason,
        @Nullable String pointer,
        String message,
        @Nullable BigDecimal limit,
        @Nullable String later) {

    public enum Reason {
        AMOUNT_NOT_POSITIVE,
        TOO_MANY_DECIMALS,
        NOT_DISBURSED,
        ALREADY_DISBURSED,
        WRONG_PRINCIPAL,
        BEFORE_DISBURSEMENT,
        BEFORE_ITS_CAUSE,
        IN_THE_FUTURE,
        LOAN_CLOSED,
        LOAN_NOT_WRITTEN_OFF,
        PAYMENT_EXCEEDS_BALANCE,
        REFUND_EXCEEDS_CREDIT,
        UNKNOWN_EVENT,
        ALREADY_REVERSED,
        NOT_REVERSIBLE,
        UNKNOWN_CHARGE,
        NOTHING_TO_WAIVE,
        RESCHEDULE_CHANGES_NOTHING,
        RESCHEDULE_TOO_LATE,
        DATE_OUT_OF_ORDER,
        RATE_NEGATIVE,
        ROUNDS_TO_NOTHING,
        LATER_EVENT_IMPOSSIBLE,
        DUPLICATE_ID
    }
}
