package com.quenty.intlshipping.tracking;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/**
 * The state of a parcel by an event of its carrier. Carriers scan in no fixed order, so within a stage anything may follow anything; but no
 * parcel goes back to an earlier stage, whatever is told later: one that was delivered can be returned, and nothing else. One
 * that was to be returned may be delivered after all; of these two the later counts.
 */
public enum TrackingStatus implements Coded {
    /** The carrier has been told of it. */
    PENDING(0),
    PICKED_UP(1),
    ON_HOLD(2),
    IN_TRANSIT(2),
    DELIVERY_DELAYED(2),
    OUT_FOR_DELIVERY(2),
    /** Waits for the recipient. */
    READY_FOR_PICKUP(2),
    DELIVERY_FAILED(2),
    DELIVERED(3),
    RETURN_TO_SENDER(4),
    /** Given up before it was picked up. */
    CANCELLED(0),
    /** Says something, and nothing of where the parcel is. */
    UNKNOWN(-1);

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final int stage;

    TrackingStatus(int stage) {
        this.stage = stage;
    }

    @Override
    public String code() {
        return code;
    }

    int stage() {
        return stage;
    }

    /** Whether an event of this status, which happened later, changes a parcel of the other. */
    boolean mayFollow(TrackingStatus other) {
        return this != UNKNOWN && (isFinished() || stage >= other.stage);
    }

    /** The carrier has it, or had it. */
    public boolean isMoved() {
        return stage >= PICKED_UP.stage;
    }

    /** The carrier has got rid of it, or is on the way back with it. */
    public boolean isFinished() {
        return stage >= DELIVERED.stage;
    }

    /** Somebody should look at it. */
    boolean isTrouble() {
        return this == DELIVERY_FAILED || this == ON_HOLD || this == DELIVERY_DELAYED;
    }
}
