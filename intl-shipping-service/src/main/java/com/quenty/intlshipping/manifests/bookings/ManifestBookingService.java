package com.quenty.intlshipping.manifests.bookings;

import com.quenty.intlshipping.dimensionalrules.MeasureUnits;
import com.quenty.intlshipping.dimensionalrules.Piece;
import com.quenty.intlshipping.manifests.Booking;
import com.quenty.intlshipping.manifests.Manifest;
import com.quenty.intlshipping.manifests.ManifestResponse;
import com.quenty.intlshipping.manifests.ManifestStatus;
import com.quenty.intlshipping.manifests.ManifestStore;
import com.quenty.intlshipping.manifests.ManifestView;
import com.quenty.intlshipping.manifests.departures.DepartureCheck;
import com.quenty.intlshipping.rates.BookableRate;
import com.quenty.intlshipping.rates.GatheredRates;
import com.quenty.intlshipping.rates.ManifestRateService;
import com.quenty.intlshipping.rates.RatesResponse;
import com.quenty.intlshipping.tariffs.Shipment;
import com.quenty.intlshipping.trackingnumbers.TrackingNumberIssuer;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Asks for rates of approved manifests, books one of them, and hands the goods over. */
@Service
class ManifestBookingService {

    /** A manifest before the transaction, with the answers of the carriers. */
    private record Quoted(Manifest seen, GatheredRates gathered) {}

    private final ManifestStore manifests;
    private final DepartureCheck departures;
    private final ManifestRateService rates;
    private final TrackingNumberIssuer numbers;
    private final DeliveryEstimate estimate;
    private final Idempotency idempotency;
    private final BusinessZone zone;
    private final Clock clock;

    ManifestBookingService(
            ManifestStore manifests,
            DepartureCheck departures,
            ManifestRateService rates,
            TrackingNumberIssuer numbers,
            DeliveryEstimate estimate,
            Idempotency idempotency,
            BusinessZone zone,
            Clock clock) {
        this.manifests = manifests;
        this.departures = departures;
        this.rates = rates;
        this.numbers = numbers;
        this.estimate = estimate;
        this.idempotency = idempotency;
        this.zone = zone;
        this.clock = clock;
    }

    /** Carriers are asked before the transaction; without an offer the manifest stays as it is. */
    RatesResponse quote(Caller caller, String manifestId, IfMatch match) {
        var scope = RowScope.of(caller);
        return idempotency.once(RatesResponse.class, () -> ask(scope, manifestId, match), quoted -> {
            var manifest = manifests.lockAsSeen(scope, quoted.seen(), match);
            if (quoted.gathered().hasOffers()) {
                manifest.quote();
            }
            if (manifest.status() != quoted.seen().status()) {
                manifests.save(manifest, null, clock.instant());
            }
            return rates.keep(caller, manifestId, manifest.companyId(), quoted.gathered());
        });
    }

    private Quoted ask(RowScope scope, String manifestId, IfMatch match) {
        var manifest = manifests.find(scope, manifestId);
        match.check(manifest.version());
        manifest.requireQuotable();
        var view = manifest.view();
        var wished = view.shipDate();
        // A day that has passed can't be mended in what is frozen: the goods leave today.
        var shipDate = wished == null || wished.isBefore(zone.today()) ? zone.today() : wished;
        return new Quoted(manifest, rates.ask(shipmentOf(view), shipDate));
    }

    private static Shipment shipmentOf(ManifestView manifest) {
        var from = manifest.sender();
        var to = manifest.recipient();
        return new Shipment(
                from.country(),
                to.country(),
                to.postalCode(),
                MeasureUnits.CM_KG,
                manifest.pieces().stream()
                        .map(piece -> new Piece(1, piece.length(), piece.width(), piece.height(), piece.weight()))
                        .toList(),
                manifest.insuredValue(),
                manifest.currency(),
                from.city(),
                from.postalCode(),
                to.city());
    }

    ManifestResponse book(Caller caller, String manifestId, IfMatch match, BookManifestRequest request) {
        return moveUnblocked(caller, manifestId, match, ManifestStatus.BOOKED, manifest -> {
            var rate = rates.require(manifestId, request.rateId());
            manifest.book(
                    bookingOf(rate, clock.instant()),
                    estimate.arrival(rate.shipDate(), rate.transitDays()),
                    numbers.next(manifest.pieceCount() + 1));
        });
    }

    private static Booking bookingOf(BookableRate rate, Instant now) {
        return new Booking(
                rate.rateId(),
                rate.carrierCode(),
                rate.carrierName(),
                rate.serviceType(),
                rate.serviceName(),
                rate.totalCost(),
                rate.currency(),
                rate.transitDays(),
                now);
    }

    ManifestResponse label(Caller caller, String manifestId, IfMatch match) {
        return move(caller, manifestId, match, Manifest::label);
    }

    ManifestResponse ship(Caller caller, String manifestId, IfMatch match) {
        return moveUnblocked(caller, manifestId, match, ManifestStatus.SHIPPED, Manifest::ship);
    }

    /** Goods against which something stands by now do not go further. */
    private ManifestResponse moveUnblocked(
            Caller caller, String manifestId, IfMatch match, ManifestStatus next, Consumer<Manifest> verb) {
        var scope = RowScope.of(caller);
        return idempotency.once(
                ManifestResponse.class,
                () -> {
                    var seen = manifests.find(scope, manifestId);
                    match.check(seen.version());
                    seen.status().to(next);
                    return departures.requireClear(seen);
                },
                cleared -> {
                    var manifest = manifests.lockAsSeen(scope, cleared.seen(), match);
                    departures.requireRoom(manifest, cleared);
                    verb.accept(manifest);
                    return ManifestResponse.of(manifests.save(manifest, null, clock.instant()));
                });
    }

    private ManifestResponse move(Caller caller, String manifestId, IfMatch match, Consumer<Manifest> verb) {
        return idempotency.once(ManifestResponse.class, () -> {
            var manifest = manifests.lock(RowScope.of(caller), manifestId, match);
            verb.accept(manifest);
            return ManifestResponse.of(manifests.save(manifest, null, clock.instant()));
        });
    }
}
