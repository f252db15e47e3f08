package com.quenty.intlshipping.carriers;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A service that a carrier offers. */
public record ServiceType(
        @Schema(description = "Upper case, unique for the carrier.", example = "EXPRESS_WORLDWIDE")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}", message = "must be 2 to 50 upper-case letters, digits and _")
        String code,

        @Schema(example = "Express Worldwide") @NotBlank @Size(max = 255)
        String name,

        @Schema(description = "In kg; null when the carrier sets none.", example = "70")
        @Positive
        @Digits(integer = 5, fraction = 3)
        @Nullable
        BigDecimal maxPieceWeight) {

    public ServiceType {
        name = TextRules.trimmed(name);
    }
}
