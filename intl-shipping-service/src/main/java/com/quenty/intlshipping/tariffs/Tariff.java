package com.quenty.intlshipping.tariffs;

import com.quenty.platform.web.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prices of a carrier's service from a day on. Its lanes and bands are rows of their own, written with it and never after.
 *
 * @param id of the row, which does not leave the service
 * @param code of the carrier and the service, {@code DHL_EXPRESS.EXPRESS_WORLDWIDE}
 * @param currency ISO 4217
 * @param insuranceRate a fraction of the insured value
 * @param demo an example that is shipped, no carrier's prices
 */
public record Tariff(
        int id,
        String code,
        String carrierCode,
        String serviceType,
        String serviceName,
        LocalDate validFrom,
        String currency,
        BigDecimal insuranceRate,
        BigDecimal minInsuranceAmount,
        List<Surcharge> surcharges,
        boolean demo,
        int laneCount,
        int bandCount,
        String reason,
        String createdBy,
        Instant createdAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    static String code(String carrierCode, String serviceType) {
        return carrierCode + '.' + serviceType;
    }

    /** Never changed but by being withdrawn. */
    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }
}
