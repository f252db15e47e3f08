package com.quenty.pickup.routes.driving;

import com.quenty.pickup.evidence.FailedAttempt;
import com.quenty.pickup.evidence.Handover;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that a driver does. {@code at} is when, by the clock of the device. */
public sealed interface DriverAction {

    /** The stop whose packages this is about, while the driver comes for them; null where it is about none. */
    default @Nullable Integer comesFor() {
        return switch (this) {
            case Depart depart -> depart.stopNumber();
            case Arrive arrive -> arrive.stopNumber();
            case Begin begin -> begin.stopNumber();
            case Complete complete -> complete.stopNumber();
            case Fail fail -> fail.stopNumber();
            case Start start -> null;
            case Leave leave -> null;
            case Skip skip -> null;
            case Finish finish -> null;
        };
    }

    record Start(Instant at) implements DriverAction {}

    record Depart(int stopNumber, Instant at) implements DriverAction {}

    record Arrive(int stopNumber, Instant at) implements DriverAction {}

    record Begin(int stopNumber, Instant at) implements DriverAction {}

    /** Packages are in the vehicle. */
    record Complete(int stopNumber, Handover handover) implements DriverAction {}

    /** A break is over, or the vehicle empty. */
    record Leave(int stopNumber, Instant at) implements DriverAction {}

    /** Nothing could be collected. */
    record Fail(int stopNumber, FailedAttempt attempt) implements DriverAction {}

    record Skip(int stopNumber, String reason) implements DriverAction {}

    /**
     * Back at the depot.
     *
     * @param reason why stops that are still planned are left out; null when there are none
     * @param odometerKm driven on the route; null when the device's positions have to do
     */
    record Finish(
            Instant at, @Nullable String reason, @Nullable BigDecimal odometerKm) implements DriverAction {}
}
