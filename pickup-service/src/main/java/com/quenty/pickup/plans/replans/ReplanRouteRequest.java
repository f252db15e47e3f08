package com.quenty.pickup.plans.replans;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day that goes otherwise than planned. */
record ReplanRouteRequest(
        @Schema(
                description =
                        "The driver or the vehicle can't go on: all that is planned goes to other routes, also what was confirmed.",
                defaultValue = "false")
        @Nullable
        Boolean unavailable,

        @Schema(
                description =
                        "By how much the stop that is under way, or else the next one, takes longer than it was booked for. It is"
                                + " kept with the stop until that is over or another time is told; 0 takes it back.",
                example = "25")
        @PositiveOrZero
        @Max(600)
        @Nullable
        Integer extraMinutes,

        @Schema(
                description =
                        "Pickups on no route that are to be collected too, after those that are on a route; express ones go before"
                                + " all others.",
                example = "[\"PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC\"]")
        @Size(max = 50)
        @Nullable
        List<@NotBlank @Size(max = 255) String> pickupIds,

        @Schema(
                description = "Routes that may take over or give; all open ones of the day when left out.",
                example = "[\"RT-01KAMQ2X9V6W1TTFJ3ZB5R8DND\"]")
        @Size(max = 50)
        @Nullable
        List<@NotBlank @Size(max = 255) String> otherRouteIds,

        @Schema(
                description = "Cost of a stop that goes to another driver, in km of driving.",
                defaultValue = "5",
                example = "5")
        @PositiveOrZero
        @DecimalMax("1000")
        @Nullable
        Double movePenaltyKm,

        @Schema(description = "How long to search.", defaultValue = "3", example = "3") @Min(1) @Max(30) @Nullable
        Integer seconds,

        @Schema(description = "How far to search instead of for how long.", example = "2000")
        @Min(1)
        @Max(10_000_000)
        @Nullable
        Long iterations,

        @Schema(description = "Only tells what would be done.", defaultValue = "false") @Nullable
        Boolean dryRun,

        @Schema(example = "The driver has fallen ill.") @Size(max = 500) @Nullable
        String reason) {

    ReplanRouteRequest {
        reason = TextRules.trimmed(reason);
    }

    List<String> added() {
        return pickupIds == null ? List.of() : pickupIds;
    }

    boolean isUnavailable() {
        return Boolean.TRUE.equals(unavailable);
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    double penaltyMetres() {
        return (movePenaltyKm == null ? 5 : movePenaltyKm) * 1000;
    }

    /** @throws ValidationFailed for a pickup that is named twice */
    void requireSound() {
        List<String> wanted = added();
        HashSet<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!seen.add(wanted.get(i))) {
                throw new ValidationFailed(List.of(new FieldProblem("/pickup_ids/" + i, "is named twice")));
            }
        }
    }
}
