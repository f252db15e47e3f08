package com.quenty.pickup.pickups;

import com.quenty.platform.validation.EmailAddress;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The person at the door. */
public record Contact(
        @Schema(example = "Ana Restrepo") @NotBlank @Size(max = 255)
        String contactName,

        @Schema(description = "E.164.", example = "+573001234567")
        @NotBlank
        @Pattern(regexp = TextRules.PHONE, message = TextRules.PHONE_MESSAGE)
        String contactPhone,

        @Schema(example = "ana@example.com") @EmailAddress @Size(max = 255) @Nullable
        String contactEmail) {

    public Contact {
        contactName = TextRules.trimmed(contactName);
    }
}
