package com.quenty.customer.documenttypes;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The fields of a document type that may change. */
record DocumentTypeRevision(
        @NotBlank @Size(max = 255) String name,

        @Size(max = 2000) @Nullable String description,

        @Schema(description = "Companies keep numbers of a type that is no longer active.") @NotNull
        Boolean active,

        @NotNull AppliesTo appliesTo,

        @Schema(description = "Regular expression for the whole number in its canonical form.")
        @Size(max = 200)
        @Nullable
        String pattern) {

    DocumentTypeRevision {
        name = TextRules.trimmed(name);
        description = TextRules.trimmed(description);
        pattern = TextRules.trimmed(pattern);
    }

    static DocumentTypeRevision of(DocumentType type) {
        return new DocumentTypeRevision(
                type.name(), type.description(), type.isActive(), type.appliesTo(), type.pattern());
    }
}
