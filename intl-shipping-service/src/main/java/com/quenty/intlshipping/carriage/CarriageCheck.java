package com.quenty.intlshipping.carriage;

import com.quenty.intlshipping.carriers.Carrier;
import com.quenty.intlshipping.carriers.CarrierQueries;
import com.quenty.intlshipping.declarations.CheckResult;
import com.quenty.intlshipping.declarations.Declaration;
import com.quenty.intlshipping.declarations.DeclarationCheck;
import com.quenty.intlshipping.rates.MissingReason;
import com.quenty.intlshipping.rates.RateOutcome;
import com.quenty.intlshipping.rates.RateOutcome.Missing;
import com.quenty.intlshipping.rates.RateOutcome.Offered;
import com.quenty.intlshipping.rates.RateSource;
import com.quenty.intlshipping.validations.Severity;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether any active carrier has a rate for a declaration that says enough, by the tariffs that are kept here. A manifest that none
 * takes could only be given up once it is frozen. Carriers that are asked over their interfaces are not asked: with one of these it
 * is a warning.
 */
@Component
class CarriageCheck implements DeclarationCheck {

    private final List<RateSource> sources;
    private final CarrierQueries carriers;
    private final BusinessZone zone;

    /** @param sources in their order, the one for all carriers last */
    CarriageCheck(List<RateSource> sources, CarrierQueries carriers, BusinessZone zone) {
        this.sources = List.copyOf(sources);
        this.carriers = carriers;
        this.zone = zone;
    }

    @Override
    public boolean isSettledByBooking() {
        return true;
    }

    @Override
    public CheckResult check(Declaration declaration, LocalDate day) {
        var shipment = DeclaredShipment.of(declaration);
        if (shipment.isEmpty()) {
            return CheckResult.of(List.of());
        }
        // Goods whose day has passed leave today.
        var leaves = day.isBefore(zone.today()) ? zone.today() : day;
        var active = carriers.active();
        var outcomes = new ArrayList<RateOutcome>();
        var limits = new ArrayList<BigDecimal>();
        boolean isAnotherAsked = false;
        for (var carrier : active) {
            var source = source(carrier);
            if (source.isKeptHere()) {
                var answers = source.ask(carrier, shipment.get(), leaves);
                outcomes.addAll(answers);
                answers.forEach(answer -> limits.addAll(limit(carrier, answer)));
            } else {
                isAnotherAsked = true;
            }
        }
        if (outcomes.stream().anyMatch(Offered.class::isInstance)) {
            return CheckResult.of(List.of());
        }
        var missing = outcomes.stream()
                .filter(Missing.class::isInstance)
                .map(Missing.class::cast)
                .toList();
        return CheckResult.of(CarriagePolicy.findings(
                declaration,
                missing,
                limits.stream().max(Comparator.naturalOrder()),
                isAnotherAsked ? Severity.WARN : Severity.BLOCK));
    }

    private RateSource source(Carrier carrier) {
        return sources.stream()
                .filter(source -> source.serves(carrier))
                .findFirst()
                .orElseThrow();
    }

    /** The heaviest piece that a service takes, in kg, where it is for that that it has no rate. */
    private static List<BigDecimal> limit(Carrier carrier, RateOutcome answer) {
        return answer instanceof Missing none && none.reason() == MissingReason.PIECE_TOO_HEAVY
                ? carrier.supportedServices().stream()
                        .filter(service -> service.code().equals(none.serviceType()))
                        .flatMap(service -> Stream.ofNullable(service.maxPieceWeight()))
                        .toList()
                : List.of();
    }
}
