package com.quenty.customer.verification;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

public record VerifyRequest(
        @Schema(description = "Last day on which the verification is valid.", example = "2027-11-30") @NotNull
        LocalDate validUntil) {}
