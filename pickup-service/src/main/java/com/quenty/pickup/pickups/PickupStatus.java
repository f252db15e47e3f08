package com.quenty.pickup.pickups;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How far a pickup has got. One that leaves its route before its driver was there goes back to {@code scheduled}, or to
 * {@code rescheduled} where an attempt has failed before.
 */
public enum PickupStatus implements Lifecycle<PickupStatus> {
    /** Asked for, and no driver's day has room for it yet. */
    REQUESTED,
    /** Promised for its window. */
    SCHEDULED,
    /** On a route. */
    ASSIGNED,
    /** The driver is on the way. */
    EN_ROUTE,
    /** The driver is at the door. */
    ARRIVED,
    /** Packages are being handed over. */
    IN_PROGRESS,
    /** All packages are in the vehicle, or some of them. */
    COMPLETED,
    /** An attempt has failed, or its window has passed and no route had it; a new window is to be chosen. */
    FAILED,
    /** Promised for another window after that. */
    RESCHEDULED,
    /** The last attempt that there is has failed, or nobody has chosen another window. */
    CLOSED_UNSUCCESSFUL,
    CANCELLED;

    private static final Set<PickupStatus> PLANNABLE = EnumSet.of(REQUESTED, SCHEDULED, RESCHEDULED);
    private static final Set<PickupStatus> EDITABLE =
            EnumSet.of(REQUESTED, SCHEDULED, ASSIGNED, EN_ROUTE, FAILED, RESCHEDULED);

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<PickupStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(SCHEDULED, FAILED, CANCELLED);
            case SCHEDULED -> EnumSet.of(ASSIGNED, FAILED, CANCELLED);
            case ASSIGNED -> EnumSet.of(EN_ROUTE, SCHEDULED, RESCHEDULED, CANCELLED);
            case EN_ROUTE -> EnumSet.of(ARRIVED, FAILED, SCHEDULED, RESCHEDULED);
            case ARRIVED -> EnumSet.of(IN_PROGRESS, FAILED);
            case IN_PROGRESS -> EnumSet.of(COMPLETED, FAILED);
            case FAILED -> EnumSet.of(RESCHEDULED, CLOSED_UNSUCCESSFUL, CANCELLED);
            case RESCHEDULED -> EnumSet.of(ASSIGNED, FAILED, CANCELLED);
            case COMPLETED, CLOSED_UNSUCCESSFUL, CANCELLED -> EnumSet.noneOf(PickupStatus.class);
        };
    }

    /** Work is left to be done for it. */
    public boolean isOpen() {
        return !isFinal();
    }

    static Set<PickupStatus> plannable() {
        return EnumSet.copyOf(PLANNABLE);
    }

    /** May be put on a route. */
    public boolean isPlannable() {
        return PLANNABLE.contains(this);
    }

    /** A driver is on the way to it, or there. */
    public boolean isUnderWay() {
        return this == EN_ROUTE || this == ARRIVED || this == IN_PROGRESS;
    }

    /** The driver is not at the door yet, so that a contact or a hint may still change. */
    boolean isEditable() {
        return EDITABLE.contains(this);
    }

    static Set<PickupStatus> open() {
        var open = EnumSet.allOf(PickupStatus.class);
        open.removeIf(PickupStatus::isFinal);
        return open;
    }
}
