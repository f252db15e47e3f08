package com.quenty.auth.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ForgotPasswordRequest(
        @Schema(example = "ana@andina.example") @NotBlank @Size(max = 254)
        String email) {}
