package com.quenty.intlshipping.rates.mydhl;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.quenty.intlshipping.dimensionalrules.MeasureUnits;
import com.quenty.intlshipping.dimensionalrules.Piece;
import com.quenty.intlshipping.tariffs.Shipment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /rates}. */
record MyDhlQuestion(
        CustomerDetails customerDetails,
        List<Account> accounts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AddedService> valueAddedServices,
        String plannedShippingDateAndTime,
        String unitOfMeasurement,
        @JsonProperty("isCustomsDeclarable") boolean customsDeclarable,
        boolean returnStandardProductsOnly,
        List<Parcel> packages) {

    record CustomerDetails(Address shipperDetails, Address receiverDetails) {}

    /** @param postalCode empty for a place without one */
    record Address(String postalCode, String cityName, String countryCode) {}

    record Account(String typeCode, String number) {}

    /** A service beside the transport. */
    record AddedService(String serviceCode, BigDecimal value, String currency) {}

    record Parcel(BigDecimal weight, Sides dimensions) {}

    record Sides(BigDecimal length, BigDecimal width, BigDecimal height) {}

    /** Of goods against loss and damage. */
    static final String INSURANCE = "II";

    /** {@code 2026-12-01T12:00:00GMT-05:00}. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'GMT'xxx");

    /**
     * @param originCity of the shipment
     * @param destinationCity of the shipment
     * @param zone in which the day is meant
     */
    static MyDhlQuestion of(
            Shipment shipment,
            String originCity,
            String destinationCity,
            LocalDate shipDate,
            ZoneId zone,
            String accountNumber) {
        return new MyDhlQuestion(
                new CustomerDetails(
                        address(shipment.originPostalCode(), originCity, shipment.originCountry()),
                        address(shipment.destinationPostalCode(), destinationCity, shipment.destinationCountry())),
                List.of(new Account("shipper", accountNumber)),
                shipment.insuredValue().signum() > 0
                        ? List.of(new AddedService(INSURANCE, shipment.insuredValue(), shipment.currency()))
                        : List.of(),
                ZonedDateTime.of(shipDate, LocalTime.NOON, zone).format(MOMENT),
                shipment.units() == MeasureUnits.CM_KG ? "metric" : "imperial",
                true,
                true,
                shipment.pieces().stream()
                        .flatMap(piece -> Collections.nCopies(piece.count(), parcel(piece)).stream())
                        .toList());
    }

    private static Address address(@Nullable String postalCode, String city, String country) {
        return new Address(Objects.requireNonNullElse(postalCode, ""), city, country);
    }

    private static Parcel parcel(Piece piece) {
        return new Parcel(piece.weight(), new Sides(piece.length(), piece.width(), piece.height()));
    }
}
