package com.quenty.customer.documenttypes;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record DocumentTypeResponse(
        @Schema(example = "NIT") String code,

        @Schema(example = "Número de Identificación Tributaria")
        String name,

        @Nullable String description,

        @Schema(description = "ISO 3166-1 alpha-2; null when it is not one country's.", example = "CO") @Nullable
        String country,

        AppliesTo appliesTo,

        @Schema(description = "Regular expression for the whole number in its canonical form.", example = "[0-9]{4,16}")
        @Nullable
        String pattern,

        boolean active,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static DocumentTypeResponse of(DocumentType type) {
        return new DocumentTypeResponse(
                type.code(),
                type.name(),
                type.description(),
                type.country(),
                type.appliesTo(),
                type.pattern(),
                type.isActive(),
                type.createdAt(),
                type.updatedAt(),
                type.version());
    }
}
