package com.quenty.intlshipping.manifests.drafts;

import com.quenty.intlshipping.manifests.ManifestStatus;
import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ManifestFilter(
        @Nullable ManifestStatus status,

        @Parameter(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Size(max = 255) @Nullable
        String companyId,

        @Parameter(example = "ORD-1018-02041-2") @Size(max = 255) @Nullable
        String orderNumber,

        @Parameter(description = "ISO 3166-1 alpha-2.", example = "ES") @CountryCode @Nullable
        String destinationCountry,

        @Parameter(description = "Of the whole.", example = "QP123456785CO") @Size(max = 50) @Nullable
        String trackingNumber,

        @Parameter(description = "At this moment or later.", example = "2026-12-01T00:00:00Z") @Nullable
        Instant createdFrom,

        @Parameter(description = "Before this moment.", example = "2027-01-01T00:00:00Z") @Nullable
        Instant createdUntil) {}
