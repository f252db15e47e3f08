package com.quenty.intlshipping.carriers;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CarrierResponse(
        @Schema(example = "DHL_EXPRESS") String code,

        @Schema(example = "DHL Express") String name,

        @Schema(description = "Where its interface is.", example = "https://express.api.dhl.com/mydhlapi") @Nullable
        String apiEndpoint,

        @Schema(description = "Whether it has been given a key; the key itself is never shown.")
        boolean hasApiKey,

        @Schema(description = "Whether rates are asked of it.")
        boolean active,

        List<ServiceType> supportedServices,
        List<Capability> capabilities,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    CarrierResponse {
        supportedServices = List.copyOf(supportedServices);
        capabilities = List.copyOf(capabilities);
    }

    static CarrierResponse of(Carrier carrier) {
        return new CarrierResponse(
                carrier.code(),
                carrier.name(),
                carrier.apiEndpoint(),
                carrier.sealedWith() != null,
                carrier.active(),
                carrier.supportedServices(),
                carrier.capabilities(),
                carrier.createdAt(),
                carrier.updatedAt(),
                carrier.version());
    }
}
