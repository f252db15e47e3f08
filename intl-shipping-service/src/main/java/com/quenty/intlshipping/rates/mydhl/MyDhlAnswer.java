package com.quenty.intlshipping.rates.mydhl;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to {@code POST /rates}; members that are not read are left out, and none is counted on. */
record MyDhlAnswer(@Nullable List<@Nullable Product> products) {

    /**
     * A service of the carrier.
     *
     * @param customerAgreement whether only those can book it who have agreed on it
     * @param pricingDate by whose prices
     */
    record Product(
            @Nullable String productName,
            @Nullable String productCode,
            @JsonProperty("isCustomerAgreement") @Nullable Boolean customerAgreement,
            @Nullable List<@Nullable Price> totalPrice,
            @Nullable List<@Nullable PriceList> detailedPriceBreakdown,
            @Nullable Delivery deliveryCapabilities,
            @Nullable String pricingDate) {}

    /** @param currencyType {@code BILLC} for the currency in which the account is billed; others are for comparison */
    record Price(
            @Nullable String currencyType,
            @Nullable String priceCurrency,
            @Nullable BigDecimal price) {}

    /** The parts of a total in one currency. */
    record PriceList(
            @Nullable String currencyType,
            @Nullable String priceCurrency,
            @Nullable List<@Nullable Part> breakdown) {}

    /** @param serviceCode null for the product itself */
    record Part(
            @Nullable String name,
            @Nullable String serviceCode,
            @Nullable BigDecimal price,
            @Nullable String priceCurrency) {}

    /** @param estimatedDeliveryDateAndTime by the clocks of the destination, without their zone */
    record Delivery(
            @Nullable Integer totalTransitDays,
            @Nullable String estimatedDeliveryDateAndTime,
            @Nullable String destinationServiceAreaCode) {}
}
