package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.tariffs.Shipment;
import java.time.LocalDate;
import java.util.List;

/** The answers of carriers to one question, not kept yet. */
public final class GatheredRates {

    private final Shipment shipment;
    private final LocalDate shipDate;
    private final List<CarrierOffer> offers;
    private final List<MissingRateResponse> missing;

    GatheredRates(Shipment shipment, LocalDate shipDate, List<CarrierOffer> offers, List<MissingRateResponse> missing) {
        this.shipment = shipment;
        this.shipDate = shipDate;
        this.offers = List.copyOf(offers);
        this.missing = List.copyOf(missing);
    }

    /** Whether any carrier has a rate. */
    public boolean hasOffers() {
        return !offers.isEmpty();
    }

    Shipment shipment() {
        return shipment;
    }

    LocalDate shipDate() {
        return shipDate;
    }

    List<CarrierOffer> offers() {
        return offers;
    }

    List<MissingRateResponse> missing() {
        return missing;
    }
}
