package com.quenty.pickup.routes.commands;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SendCommandsRequest(
        @Schema(
                description = "Names the device, or its installation of the app: another one counts from 1 again.",
                example = "pixel-7-a41c")
        @NotBlank
        @Size(max = 255)
        String deviceId,

        @Schema(
                description =
                        "The lowest sequence number that the device still has; lower ones that never came are given up. To be sent"
                                + " with every batch once the device has lost some.",
                example = "5")
        @Positive
        @Nullable
        Long fromSequence,

        @Schema(description = "In any order. One that stands twice is taken once.") @NotNull @Size(min = 1, max = 200)
        List<@Valid DriverCommand> commands) {

    void requireSound() {
        for (int i = 0; i < commands.size(); i++) {
            commands.get(i).requireSound("/commands/%d".formatted(i));
        }
    }
}
