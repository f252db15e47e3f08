package com.quenty.pickup.routes.commands;

import com.quenty.pickup.evidence.FailedAttempt;
import com.quenty.pickup.evidence.Handover;
import com.quenty.pickup.routes.driving.DriverAction;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that a driver did, as the device recorded it. */
record DriverCommand(
        @Schema(
                description = "Made by the device; the same one is taken once.",
                example = "8f14e45f-ceea-467f-9d33-2b1c0a9e6f11")
        @NotBlank
        @Size(max = 255)
        String commandId,

        @Schema(description = "Counts the commands of the device on this route, from 1.", example = "7")
        @NotNull
        @Positive
        Long deviceSequence,

        @Schema(description = "When it happened, by the clock of the device.", example = "2026-11-30T14:12:31Z")
        @NotNull
        Instant deviceTime,

        @NotNull CommandType type,

        @Schema(description = "For all but `start` and `finish`.", example = "3") @Positive @Nullable
        Integer stopNumber,

        @Schema(description = "For `skip`; for `finish` where stops are left out.", example = "The road is closed.")
        @Size(max = 500)
        @Nullable
        String reason,

        @Schema(description = "For `complete`.") @Valid @Nullable
        Handover handover,

        @Schema(description = "For `fail`.") @Valid @Nullable
        FailedAttempt attempt,

        @Schema(description = "For `finish`, if the odometer was read: km driven.", example = "51.0")
        @PositiveOrZero
        @DecimalMax("5000")
        @Digits(integer = 4, fraction = 3)
        @Nullable
        BigDecimal odometerKm) {

    DriverCommand {
        reason = TextRules.trimmed(reason);
    }

    /** @param pointer of the command in the request */
    void requireSound(String pointer) {
        if (type.isAboutAStop() != (stopNumber != null)) {
            throw ValidationFailed.of(
                    pointer + "/stop_number",
                    stopNumber == null ? "is required for this type" : "is not for this type");
        }
        if ((type == CommandType.COMPLETE) != (handover != null)) {
            throw ValidationFailed.of(
                    pointer + "/handover", handover == null ? "is required for this type" : "is not for this type");
        }
        if ((type == CommandType.FAIL) != (attempt != null)) {
            throw ValidationFailed.of(
                    pointer + "/attempt", attempt == null ? "is required for this type" : "is not for this type");
        }
        if (type == CommandType.SKIP && reason == null) {
            throw ValidationFailed.of(pointer + "/reason", "is required for this type");
        }
        if (reason != null && type != CommandType.SKIP && type != CommandType.FINISH) {
            throw ValidationFailed.of(pointer + "/reason", "is not for this type");
        }
        if (odometerKm != null && type != CommandType.FINISH) {
            throw ValidationFailed.of(pointer + "/odometer_km", "is not for this type");
        }
    }

    DriverAction action() {
        int stop = stopNumber == null ? 0 : stopNumber;
        return switch (type) {
            case START -> new DriverAction.Start(deviceTime);
            case DEPART -> new DriverAction.Depart(stop, deviceTime);
            case ARRIVE -> new DriverAction.Arrive(stop, deviceTime);
            case BEGIN -> new DriverAction.Begin(stop, deviceTime);
            case COMPLETE -> new DriverAction.Complete(stop, Objects.requireNonNull(handover));
            case LEAVE -> new DriverAction.Leave(stop, deviceTime);
            case FAIL -> new DriverAction.Fail(stop, Objects.requireNonNull(attempt));
            case SKIP -> new DriverAction.Skip(stop, Objects.requireNonNull(reason));
            case FINISH -> new DriverAction.Finish(deviceTime, reason, odometerKm);
        };
    }
}
