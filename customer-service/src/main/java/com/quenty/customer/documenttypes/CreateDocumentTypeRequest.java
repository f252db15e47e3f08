package com.quenty.customer.documenttypes;

import com.quenty.platform.validation.CountryCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CreateDocumentTypeRequest(
        @Schema(description = "Upper case, unique over all countries.", example = "EC-RUC")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,49}", message = "must be 2 to 50 upper-case letters, digits, _ and -")
        String code,

        @Schema(example = "Registro Único de Contribuyentes") @NotBlank @Size(max = 255)
        String name,

        @Size(max = 2000) @Nullable String description,

        @Schema(description = "ISO 3166-1 alpha-2; none when it is not one country's.", example = "EC")
        @CountryCode
        @Nullable
        String country,

        @NotNull AppliesTo appliesTo,

        @Schema(
                description =
                        "Regular expression for the whole number in its canonical form: upper case, without punctuation"
                                + " and, in most kinds, without zeros before it.",
                example = "[0-9]{13}")
        @Size(max = 200)
        @Nullable
        String pattern) {

    CreateDocumentTypeRequest {
        name = TextRules.trimmed(name);
        description = TextRules.trimmed(description);
        pattern = TextRules.trimmed(pattern);
    }
}
