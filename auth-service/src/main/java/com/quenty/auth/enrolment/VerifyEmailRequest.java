package com.quenty.auth.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record VerifyEmailRequest(
        @Schema(description = "From the mail.", example = "3fK0a…") @NotBlank @Size(max = 200)
        String token) {}
