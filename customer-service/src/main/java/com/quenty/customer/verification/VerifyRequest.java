package com.quenty.customer.verification;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

public record VerifyRequest(
        @Schema(description = "The verification is valid before this day.", example = "2027-11-30") @NotNull
        LocalDate validUntil) {}
