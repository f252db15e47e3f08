package com.quenty.intlshipping.rates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A rate of a manifest that can be booked. */
public record BookableRate(
        String rateId,
        String carrierCode,
        String carrierName,
        String serviceType,
        String serviceName,
        BigDecimal totalCost,
        String currency,
        int transitDays,
        BigDecimal billableWeightKg,
        LocalDate shipDate,
        Instant validUntil) {

    static BookableRate of(StoredRate rate) {
        return new BookableRate(
                rate.rateId(),
                rate.carrierCode(),
                rate.carrierName(),
                rate.serviceType(),
                rate.serviceName(),
                rate.inCurrency(rate.totalCost()),
                rate.currency(),
                rate.transitDays(),
                rate.weight().billableWeightKg(),
                rate.shipDate(),
                rate.validUntil());
    }
}
