package com.quenty.intlshipping.carriage;

import com.quenty.intlshipping.carriers.Carrier;
import com.quenty.intlshipping.carriers.CarrierQueries;
import com.quenty.intlshipping.declarations.CheckResult;
import com.quenty.intlshipping.declarations.Declaration;
import com.quenty.intlshipping.declarations.DeclarationCheck;
import com.quenty.intlshipping.rates.RateOutcome;
import com.quenty.intlshipping.rates.RateOutcome.Missing;
import com.quenty.intlshipping.rates.RateOutcome.Offered;
import com.quenty.intlshipping.rates.RateSource;
import com.quenty.intlshipping.validations.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** @param sources in their order, the one for all carriers last */
    CarriageCheck(List<RateSource> sources, CarrierQueries carriers) {
        this.sources = List.copyOf(sources);
        this.carriers = carriers;
    }

    @Override
    public CheckResult check(Declaration declaration, LocalDate day) {
        var shipment = DeclaredShipment.of(declaration);
        if (shipment.isEmpty()) {
            return CheckResult.of(List.of());
        }
        var active = carriers.active();
        var outcomes = new ArrayList<RateOutcome>();
        boolean isAnotherAsked = false;
        for (var carrier : active) {
            var source = source(carrier);
            if (source.isKeptHere()) {
                outcomes.addAll(source.ask(carrier, shipment.get(), day));
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
                declaration, missing, heaviestPiece(active), isAnotherAsked ? Severity.WARN : Severity.BLOCK));
    }

    private RateSource source(Carrier carrier) {
        return sources.stream()
                .filter(source -> source.serves(carrier))
                .findFirst()
                .orElseThrow();
    }

    /** The most that any service takes, in kg; empty where one takes any weight. */
    private static Optional<BigDecimal> heaviestPiece(List<Carrier> active) {
        var heaviest = Optional.<BigDecimal>empty();
        for (var carrier : active) {
            for (var service : carrier.supportedServices()) {
                var most = service.maxPieceWeight();
                if (most == null) {
                    return Optional.empty();
                }
                heaviest = Optional.of(heaviest.map(most::max).orElse(most));
            }
        }
        return heaviest;
    }
}
