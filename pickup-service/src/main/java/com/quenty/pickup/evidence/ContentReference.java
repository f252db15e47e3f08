package com.quenty.pickup.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A picture that is kept elsewhere.
 *
 * @param sha256 of its content: what is found under the reference later can be held against it
 */
public record ContentReference(
        @Schema(description = "Where it is kept.", example = "proofs/2026/11/30/door-1.jpg") @NotBlank @Size(max = 500)
        String reference,

        @Schema(
                description = "SHA-256 of the content, in hexadecimal digits.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @NotBlank
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 hexadecimal digits in lower case")
        String sha256) {}
