package com.quenty.order.fulfilments;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ShipFulfilmentRequest(
        @Schema(description = "As the carrier has them, one for each piece.", example = "[\"1Z999AA10123456784\"]")
        @Size(max = 100)
        List<@NotBlank @Size(max = 100) String> trackingNumbers,

        @Schema(example = "Servientrega") @Size(max = 255) @Nullable
        String carrier) {}
