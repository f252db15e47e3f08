package com.quenty.pickup.plans.quotes;

import com.quenty.clients.customer.CustomerProblems.CompanyUnknown;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.plans.days.DayStop;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.zones.PickupType;
import com.quenty.pickup.zones.Zone;
import com.quenty.pickup.zones.ZoneQueries;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells when a driver could come on the routes of the day. Promises and keeps nothing. */
@Service
class QuoteService {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final long QUARTER = 900;

    private final PromiseCalculator calculator;
    private final ZoneQueries zones;
    private final QuoteProperties properties;
    private final Clock clock;

    QuoteService(PromiseCalculator calculator, ZoneQueries zones, QuoteProperties properties, Clock clock) {
        this.calculator = calculator;
        this.zones = zones;
        this.properties = properties;
        this.clock = clock;
    }

    QuoteResponse quote(Caller caller, QuotePickupRequest request) {
        request.requireSound();
        Zone zone = zones.forPlace(request.country(), request.postalCode(), request.place(), "/");
        Instant now = clock.instant();
        Instant wanted = request.wantedFrom() == null ? now : request.wantedFrom();
        if (wanted.isBefore(now.minus(STEP)) || wanted.isAfter(now.plus(Duration.ofDays(31)))) {
            throw ValidationFailed.of("/wanted_from", "is over, or more than a month ahead");
        }
        Instant from = quarter(wanted.isBefore(now) ? now : wanted);
        LocalDate day = zone.dateOf(from);
        Instant until = day.plusDays(1).atStartOfDay(zone.zoneId()).toInstant();
        Duration length = Duration.ofMinutes(request.windowMinutes() == null ? 60 : request.windowMinutes());
        List<PromiseCalculator.Span> windows = PromiseCalculator.windows(from, until, length, STEP).stream()
                .filter(window -> zone.isServed(window.startsAt(), window.endsAt()))
                .toList();
        List<QuoteResponse.Window> offers = calculator
                .offers(stop(companyOf(caller, request), request, zone, from, until), windows, properties.windows())
                .stream()
                .map(this::window)
                .toList();
        return new QuoteResponse(!offers.isEmpty(), zone.code(), offers);
    }

    /**
     * Customers ask for the drivers of their company, or of the platform where they have none; so do companies, as when they book.
     *
     * @throws CompanyUnknown for the drivers of another company
     */
    private static @Nullable String companyOf(Caller caller, QuotePickupRequest request) {
        var named = request.companyId();
        if (named != null && !RowScope.of(caller).isAll() && !named.equals(caller.companyId())) {
            throw new CompanyUnknown("/company_id");
        }
        return named == null ? caller.companyId() : named;
    }

    private static Instant quarter(Instant moment) {
        return Instant.ofEpochSecond(Math.ceilDiv(moment.getEpochSecond(), QUARTER) * QUARTER);
    }

    private QuoteResponse.Window window(PromiseCalculator.Offer offer) {
        return new QuoteResponse.Window(
                offer.window().startsAt(),
                offer.window().endsAt(),
                offer.arrival(),
                Math.round(offer.extraMetres()),
                properties
                        .costPerKm()
                        .multiply(BigDecimal.valueOf(Math.round(offer.extraMetres()), 3))
                        .setScale(2, RoundingMode.HALF_UP));
    }

    private DayStop stop(
            @Nullable String companyId, QuotePickupRequest request, Zone zone, Instant from, Instant until) {
        GeoPoint place = Objects.requireNonNullElse(request.place(), zone.centre());
        return new DayStop(
                "wish",
                companyId,
                PickupType.ON_DEMAND,
                PickupStatus.REQUESTED,
                zone.code(),
                from,
                until,
                place,
                Math.round(request.weightKg() * 1000),
                request.volumeM3() == null ? 0 : Math.round(request.volumeM3() * 1_000_000),
                request.packageCount(),
                (request.serviceMinutes() == null ? 5 : request.serviceMinutes()) * 60,
                Objects.requireNonNullElse(request.requiredSkills(), List.of()),
                0,
                clock.instant());
    }
}
