package com.quenty.intlshipping.carriers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who carries shipments abroad.
 *
 * <p>Known by its code for good. One that is no longer used is made inactive: no more rates are asked of it, and shipments
 * that it has stay. The key by which it knows us is no part of this; see {@link CarrierKeyService}.
 *
 * @param id key of its row; never leaves the service
 * @param apiEndpoint where its interface is; null when there is none
 * @param sealedWith id of the master key under which its own key is kept; null while it has none
 */
public record Carrier(
        int id,
        String code,
        String name,
        @Nullable String apiEndpoint,
        boolean active,
        List<ServiceType> supportedServices,
        List<Capability> capabilities,
        @Nullable String sealedWith,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public Carrier {
        supportedServices = List.copyOf(supportedServices);
        capabilities = List.copyOf(capabilities);
    }
}
