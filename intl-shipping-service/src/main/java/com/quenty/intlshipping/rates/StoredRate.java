package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.dimensionalrules.BillableWeight;
import com.quenty.intlshipping.tariffs.RateComponent;
import com.quenty.intlshipping.tariffs.Shipment;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A rate as it was quoted: never changed, and enough to compute it again. */
record StoredRate(
        String rateId,
        String carrierCode,
        String carrierName,
        String serviceType,
        String serviceName,
        BigDecimal baseRate,
        BigDecimal weightRate,
        BigDecimal volumeRate,
        BigDecimal fuelSurcharge,
        BigDecimal insuranceRate,
        BigDecimal surchargeAmount,
        BigDecimal totalCost,
        String currency,
        List<RateComponent> components,
        BillableWeight weight,
        String zone,
        int transitDays,
        LocalDate shipDate,
        Shipment shipment,
        RateRules rules,
        Instant validUntil,
        Instant createdAt) {

    /** Columns have two decimals whatever the currency has. */
    BigDecimal inCurrency(BigDecimal amount) {
        return Money.of(amount, currency).amount();
    }
}
