package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.carriers.Carrier;
import com.quenty.intlshipping.carriers.CarrierQueries;
import com.quenty.intlshipping.countries.CountryCheck;
import com.quenty.intlshipping.rates.RateOutcome.Missing;
import com.quenty.intlshipping.rates.RateOutcome.Offered;
import com.quenty.intlshipping.tariffs.Shipment;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Asks all active carriers for their rates, keeps what they say, and computes kept rates again. */
@Service
class RateService {

    private static final Logger LOG = LoggerFactory.getLogger(RateService.class);

    /** The answers of the carriers, in their order. */
    private record Gathered(
            Shipment shipment, LocalDate shipDate, List<CarrierOffer> offers, List<MissingRateResponse> missing) {}

    private final RateSource source;
    private final TariffRateQueries tariffRates;
    private final RateRepository rates;
    private final CarrierQueries carriers;
    private final CountryCheck countries;
    private final RateProperties properties;
    private final BusinessZone zone;
    private final Idempotency idempotency;

    RateService(
            RateSource source,
            TariffRateQueries tariffRates,
            RateRepository rates,
            CarrierQueries carriers,
            CountryCheck countries,
            RateProperties properties,
            BusinessZone zone,
            Idempotency idempotency) {
        this.source = source;
        this.tariffRates = tariffRates;
        this.rates = rates;
        this.carriers = carriers;
        this.countries = countries;
        this.properties = properties;
        this.zone = zone;
        this.idempotency = idempotency;
    }

    /** Carriers are asked before the transaction: one that is slow holds no connection of it. */
    RatesResponse quote(Caller caller, QuoteRatesRequest request) {
        return idempotency.once(RatesResponse.class, () -> gather(request), gathered -> keep(caller, gathered));
    }

    RateResponse get(Caller caller, String rateId) {
        return RateResponse.of(find(caller, rateId));
    }

    ReplayResponse replay(Caller caller, String rateId) {
        var rate = find(caller, rateId);
        return switch (tariffRates.replay(rate.rules(), rate.carrierCode(), rate.shipment())) {
            case Offered offered -> ReplayResponse.of(rate, offered.price());
            case Missing missing ->
                throw new IllegalStateException("%s can't be computed again: %s".formatted(rateId, missing.detail()));
        };
    }

    private StoredRate find(Caller caller, String rateId) {
        return rates.find(RowScope.of(caller), List.of(rateId)).stream()
                .findFirst()
                .orElseThrow(RateProblems.RateNotFound::new);
    }

    private Gathered gather(QuoteRatesRequest request) {
        var shipment = request.shipment();
        var shipDate = shipDate(request);
        countries.requireServed(shipment.originCountry(), "/origin_country");
        countries.requireServed(shipment.destinationCountry(), "/destination_country");
        var active = carriers.active();
        var answers = TimeBox.ask(
                active.stream()
                        .<Callable<List<RateOutcome>>>map(carrier -> () -> source.ask(carrier, shipment, shipDate))
                        .toList(),
                properties.timeBox(),
                () -> List.of(new Missing(null, MissingReason.TIMED_OUT, "Has not answered in time.")),
                RateService::failed);
        var offers = new ArrayList<CarrierOffer>();
        var missing = new ArrayList<MissingRateResponse>();
        for (int i = 0; i < active.size(); i++) {
            sort(active.get(i), answers.get(i), offers, missing);
        }
        return new Gathered(shipment, shipDate, offers, missing);
    }

    private static void sort(
            Carrier carrier, List<RateOutcome> outcomes, List<CarrierOffer> offers, List<MissingRateResponse> missing) {
        for (var outcome : outcomes) {
            switch (outcome) {
                case Offered offered -> offers.add(new CarrierOffer(carrier.code(), carrier.name(), offered));
                case Missing none -> missing.add(MissingRateResponse.of(carrier.code(), carrier.name(), none));
            }
        }
    }

    private static List<RateOutcome> failed(Throwable failure) {
        LOG.warn("A carrier's rates can't be had", failure);
        return List.of(new Missing(null, MissingReason.FAILED, "Has no answer that can be used."));
    }

    private LocalDate shipDate(QuoteRatesRequest request) {
        var today = zone.today();
        var shipDate = Objects.requireNonNullElse(request.shipDate(), today);
        if (shipDate.isBefore(today)) {
            throw ValidationFailed.of("/ship_date", "must not be before " + today);
        }
        return shipDate;
    }

    private RatesResponse keep(Caller caller, Gathered gathered) {
        var ids = new ArrayList<String>();
        for (var offer : gathered.offers()) {
            var rateId = ExternalId.next("RATE");
            rates.insert(rateId, offer, gathered.shipment(), gathered.shipDate(), properties.validFor(), caller);
            ids.add(rateId);
        }
        return new RatesResponse(
                rates.find(RowScope.of(caller), ids).stream()
                        .map(RateResponse::of)
                        .toList(),
                gathered.missing());
    }
}
