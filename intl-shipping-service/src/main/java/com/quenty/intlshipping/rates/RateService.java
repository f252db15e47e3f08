package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.carriers.Carrier;
import com.quenty.intlshipping.carriers.CarrierQueries;
import com.quenty.intlshipping.countries.CountryCheck;
import com.quenty.intlshipping.dimensionalrules.Piece;
import com.quenty.intlshipping.rates.MissingRateResponse.AlternativeService;
import com.quenty.intlshipping.rates.RateOutcome.Missing;
import com.quenty.intlshipping.rates.RateOutcome.Offered;
import com.quenty.intlshipping.rates.RateProblems.CarriedWeight;
import com.quenty.intlshipping.rates.RateProblems.DomesticShipment;
import com.quenty.intlshipping.rates.RateProblems.WeightNotCarried;
import com.quenty.intlshipping.tariffs.Shipment;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Asks all active carriers for their rates, keeps what they say, and computes kept rates again. */
@Service
class RateService {

    private static final Logger LOG = LoggerFactory.getLogger(RateService.class);
    private static final Pointers POINTERS = new Pointers("/origin_country", "/destination_country");

    /** The places of both countries in a request. */
    record Pointers(String origin, String destination) {}

    private final List<RateSource> sources;
    private final TariffRateQueries tariffRates;
    private final RateRepository rates;
    private final CarrierQueries carriers;
    private final CountryCheck countries;
    private final RateProperties properties;
    private final BusinessZone zone;
    private final Idempotency idempotency;

    /** @param sources in their order, the one for all carriers last */
    RateService(
            List<RateSource> sources,
            TariffRateQueries tariffRates,
            RateRepository rates,
            CarrierQueries carriers,
            CountryCheck countries,
            RateProperties properties,
            BusinessZone zone,
            Idempotency idempotency) {
        this.sources = sources;
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
        var owner = new RateOwner(caller.companyId(), caller.id(), null);
        return idempotency.once(
                RatesResponse.class,
                () -> ask(request.shipment(), request.shipDate(), POINTERS),
                gathered -> keep(caller, owner, gathered));
    }

    RateResponse get(Caller caller, String rateId) {
        return RateResponse.of(find(caller, rateId));
    }

    ReplayResponse replay(Caller caller, String rateId) {
        var rate = find(caller, rateId);
        return switch (again(rate)) {
            case Offered offered -> ReplayResponse.of(rate, offered.price());
            case Missing missing ->
                throw new IllegalStateException("%s can't be computed again: %s".formatted(rateId, missing.detail()));
        };
    }

    private RateOutcome again(StoredRate rate) {
        var answer = rate.rules().carrierAnswer();
        return answer == null
                ? tariffRates.replay(rate.rules(), rate.carrierCode(), rate.shipment())
                : CarrierAnswerCalculator.rate(answer, rate.currency(), rate.weight());
    }

    private StoredRate find(Caller caller, String rateId) {
        return rates.find(RowScope.of(caller), List.of(rateId)).stream()
                .findFirst()
                .orElseThrow(RateProblems.RateNotFound::new);
    }

    /**
     * @param shipDate today when null
     * @throws DomesticShipment if it goes nowhere
     * @throws WeightNotCarried if it is too heavy for all carriers
     */
    GatheredRates ask(Shipment shipment, @Nullable LocalDate shipDate, Pointers pointers) {
        var day = notPast(shipDate);
        countries.requireServed(shipment.originCountry(), pointers.origin());
        countries.requireServed(shipment.destinationCountry(), pointers.destination());
        if (shipment.isDomestic()) {
            throw new DomesticShipment(pointers.destination());
        }
        var active = carriers.active();
        var answers = TimeBox.ask(
                active.stream()
                        .<Callable<List<RateOutcome>>>map(
                                carrier -> () -> source(carrier).ask(carrier, shipment, day))
                        .toList(),
                properties.timeBox(),
                () -> List.of(new Missing(null, MissingReason.TIMED_OUT, "Has not answered in time.")),
                RateService::failed);
        var offers = new ArrayList<CarrierOffer>();
        forEach(active, answers, (carrier, outcome) -> {
            if (outcome instanceof Offered offered) {
                offers.add(new CarrierOffer(carrier.code(), carrier.name(), offered));
            }
        });
        var alternatives = offers.stream()
                .map(offer -> new AlternativeService(
                        offer.carrierCode(), offer.offered().serviceType()))
                .toList();
        var missing = new ArrayList<MissingRateResponse>();
        forEach(active, answers, (carrier, outcome) -> {
            if (outcome instanceof Missing none) {
                missing.add(MissingRateResponse.of(
                        carrier.code(),
                        carrier.name(),
                        none,
                        none.reason().isAboutWeight() ? alternatives : List.of()));
            }
        });
        if (offers.isEmpty() && isForItsWeight(missing)) {
            throw tooHeavy(active, shipment);
        }
        return new GatheredRates(shipment, day, offers, missing);
    }

    private RateSource source(Carrier carrier) {
        return sources.stream()
                .filter(source -> source.serves(carrier))
                .findFirst()
                .orElseThrow();
    }

    private interface EachOutcome {
        void on(Carrier carrier, RateOutcome outcome);
    }

    private static void forEach(List<Carrier> carriers, List<List<RateOutcome>> answers, EachOutcome each) {
        for (int i = 0; i < carriers.size(); i++) {
            var carrier = carriers.get(i);
            answers.get(i).forEach(outcome -> each.on(carrier, outcome));
        }
    }

    /** A carrier that gave no answer might have taken it. */
    private static boolean isForItsWeight(List<MissingRateResponse> missing) {
        return missing.stream().anyMatch(none -> none.reasonCode().isAboutWeight())
                && missing.stream()
                        .map(MissingRateResponse::reasonCode)
                        .allMatch(reason -> reason.isAboutWeight() || reason.isForAnyWeight());
    }

    private static WeightNotCarried tooHeavy(List<Carrier> active, Shipment shipment) {
        var limits = active.stream().flatMap(RateService::limits).toList();
        var most = limits.stream().map(CarriedWeight::maxPieceWeight).max(Comparator.naturalOrder());
        var heavy = IntStream.range(0, shipment.pieces().size())
                .boxed()
                .filter(i -> most.filter(
                                limit -> isMore(shipment, shipment.pieces().get(i), limit))
                        .isPresent())
                .toList();
        return new WeightNotCarried(heavy, limits);
    }

    private static Stream<CarriedWeight> limits(Carrier carrier) {
        return carrier.supportedServices().stream()
                .filter(service -> service.maxPieceWeight() != null)
                .map(service -> new CarriedWeight(
                        carrier.code(), service.code(), Objects.requireNonNull(service.maxPieceWeight())));
    }

    private static boolean isMore(Shipment shipment, Piece piece, BigDecimal limit) {
        return shipment.units().inKg(piece.weight()).compareTo(limit) > 0;
    }

    private static List<RateOutcome> failed(Throwable failure) {
        LOG.warn("A carrier's rates can't be had", failure);
        return List.of(new Missing(null, MissingReason.FAILED, "Has no answer that can be used."));
    }

    private LocalDate notPast(@Nullable LocalDate shipDate) {
        var today = zone.today();
        var day = Objects.requireNonNullElse(shipDate, today);
        if (day.isBefore(today)) {
            throw ValidationFailed.of("/ship_date", "must not be before " + today);
        }
        return day;
    }

    /** Within the caller's transaction. */
    RatesResponse keep(Caller caller, RateOwner owner, GatheredRates gathered) {
        var ids = new ArrayList<String>();
        for (var offer : gathered.offers()) {
            var rateId = ExternalId.next("RATE");
            rates.insert(rateId, offer, gathered, properties.validFor(), owner);
            ids.add(rateId);
        }
        return new RatesResponse(
                rates.find(RowScope.of(caller), ids).stream()
                        .map(RateResponse::of)
                        .toList(),
                gathered.missing());
    }
}
