package com.quenty.reverselogistics.returns;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How far an item of a return has got. A return has the status of that of its items which is furthest behind, those left aside that came
 * to nothing; it is never set by hand.
 */
public enum ReturnStatus implements Lifecycle<ReturnStatus> {
    /** People have to decide. */
    REQUESTED,
    /** The goods may be sent, or, where none come back, the money may. */
    APPROVED,
    PICKUP_SCHEDULED,
    /** A driver has the goods. */
    PICKED_UP,
    /** A carrier has the goods. */
    IN_TRANSIT,
    /** The goods are in the warehouse, in quarantine. */
    RECEIVED,
    /** The customer does not agree with the inspection; another person inspects again. */
    DISPUTED,
    INSPECTED,
    /** The exact amount is known, and the refund or the exchange is on its way. */
    PROCESSED,
    /** The money is on its way. */
    REFUNDED,
    /** The replacement is ordered. */
    EXCHANGED,
    /** The goods are worth nothing to anybody, and nothing is paid for them. */
    DISPOSED,
    COMPLETED,
    REJECTED,
    CANCELLED,
    /** The goods did not come in time. */
    EXPIRED;

    private static final Set<ReturnStatus> CAME_TO_NOTHING = EnumSet.of(REJECTED, CANCELLED, EXPIRED);

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<ReturnStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(APPROVED, REJECTED, CANCELLED, EXPIRED);
            case APPROVED -> EnumSet.of(PICKUP_SCHEDULED, IN_TRANSIT, RECEIVED, PROCESSED, CANCELLED, EXPIRED);
            case PICKUP_SCHEDULED -> EnumSet.of(PICKED_UP, RECEIVED, CANCELLED, EXPIRED);
            case PICKED_UP -> EnumSet.of(IN_TRANSIT, RECEIVED);
            case IN_TRANSIT -> EnumSet.of(RECEIVED);
            case RECEIVED -> EnumSet.of(INSPECTED, COMPLETED);
            case DISPUTED -> EnumSet.of(INSPECTED);
            case INSPECTED -> EnumSet.of(DISPUTED, PROCESSED);
            case PROCESSED -> EnumSet.of(REFUNDED, EXCHANGED, DISPOSED);
            case REFUNDED, EXCHANGED, DISPOSED -> EnumSet.of(COMPLETED);
            case COMPLETED, REJECTED, CANCELLED, EXPIRED -> EnumSet.noneOf(ReturnStatus.class);
        };
    }

    /** That of the whole, from those of its items. */
    static ReturnStatus of(Collection<ReturnStatus> items) {
        var byProgress = Comparator.<ReturnStatus>naturalOrder();
        return items.stream()
                .filter(status -> !CAME_TO_NOTHING.contains(status))
                .min(byProgress)
                .orElseGet(() -> items.stream().min(byProgress).orElseThrow());
    }

    /** The goods are not on their way yet. */
    public boolean isBeforeTransport() {
        return this == REQUESTED || this == APPROVED || this == PICKUP_SCHEDULED;
    }

    /** The goods may arrive. */
    public boolean isAwaited() {
        return this == APPROVED || this == PICKUP_SCHEDULED || this == PICKED_UP || this == IN_TRANSIT;
    }
}
