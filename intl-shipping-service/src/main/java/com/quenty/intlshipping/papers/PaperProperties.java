package com.quenty.intlshipping.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param postalCarriers codes of carriers that are postal operators; all others take no CN22 and CN23
 * @param letterServices codes of their services that carry letters and small packets; all others carry parcels
 * @param sdrRates each from its day on, for one currency
 */
@ConfigurationProperties("quenty.intlshipping.papers")
record PaperProperties(
        @DefaultValue Set<String> postalCarriers,
        @DefaultValue Set<String> letterServices,
        @DefaultValue List<SdrRate> sdrRates) {

    /** @param units of the currency for one special drawing right */
    record SdrRate(String currency, LocalDate validFrom, BigDecimal units) {

        SdrRate {
            if (units.signum() <= 0) {
                throw new IllegalArgumentException("quenty.intlshipping.papers.sdr-rates: units must be positive");
            }
        }
    }

    PaperProperties {
        postalCarriers = Set.copyOf(postalCarriers);
        letterServices = Set.copyOf(letterServices);
        sdrRates = List.copyOf(sdrRates);
    }

    /** The one that was in force on that day, if any was. */
    Optional<SdrRate> sdrRate(String currency, LocalDate day) {
        return sdrRates.stream()
                .filter(rate ->
                        rate.currency().equals(currency) && !rate.validFrom().isAfter(day))
                .max(Comparator.comparing(SdrRate::validFrom));
    }

    PostalService serviceOf(String carrierCode, String serviceType) {
        if (!postalCarriers.contains(carrierCode)) {
            return PostalService.NONE;
        }
        return letterServices.contains(serviceType) ? PostalService.LETTER : PostalService.PARCEL;
    }
}
