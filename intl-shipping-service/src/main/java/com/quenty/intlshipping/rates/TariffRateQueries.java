package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.carriers.Carrier;
import com.quenty.intlshipping.carriers.ServiceType;
import com.quenty.intlshipping.dimensionalrules.BillableWeightCalculator;
import com.quenty.intlshipping.dimensionalrules.DimensionalRule;
import com.quenty.intlshipping.dimensionalrules.DimensionalRuleQueries;
import com.quenty.intlshipping.fuelrates.FuelRate;
import com.quenty.intlshipping.fuelrates.FuelRateQueries;
import com.quenty.intlshipping.rates.RateOutcome.Missing;
import com.quenty.intlshipping.rates.RateOutcome.Offered;
import com.quenty.intlshipping.tariffs.RateCalculator;
import com.quenty.intlshipping.tariffs.Shipment;
import com.quenty.intlshipping.tariffs.Tariff;
import com.quenty.intlshipping.tariffs.TariffQueries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rates by the tariffs that are kept here. */
@Component
class TariffRateQueries implements RateSource {

    /** The largest amount that the columns of a rate hold. */
    private static final BigDecimal MOST = new BigDecimal("99999999.99");

    private final TariffQueries tariffs;
    private final DimensionalRuleQueries dimensionalRules;
    private final FuelRateQueries fuelRates;

    TariffRateQueries(TariffQueries tariffs, DimensionalRuleQueries dimensionalRules, FuelRateQueries fuelRates) {
        this.tariffs = tariffs;
        this.dimensionalRules = dimensionalRules;
        this.fuelRates = fuelRates;
    }

    @Override
    public List<RateOutcome> ask(Carrier carrier, Shipment shipment, LocalDate shipDate) {
        var inForce = tariffs.codes(carrier.code()).stream()
                .flatMap(code -> tariffs.on(shipDate, code).stream())
                .toList();
        if (inForce.isEmpty()) {
            return List.of(missing(null, MissingReason.NO_TARIFF, "No tariff is in force on %s.".formatted(shipDate)));
        }
        var rule = dimensionalRules.on(
                shipDate, carrier.code(), shipment.units(), shipment.originCountry(), shipment.destinationCountry());
        if (rule.isEmpty()) {
            return List.of(missing(
                    null,
                    MissingReason.NO_DIMENSIONAL_RULE,
                    "No rule of dimensional weight in %s is in force on %s."
                            .formatted(shipment.units().code(), shipDate)));
        }
        var fuel = fuelRates.on(shipDate, carrier.code()).orElse(null);
        return inForce.stream()
                .map(tariff ->
                        tooHeavy(carrier, tariff, shipment).orElseGet(() -> price(tariff, rule.get(), fuel, shipment)))
                .toList();
    }

    /** The limits of services are asked for a new rate alone: they have no versions. */
    private static Optional<RateOutcome> tooHeavy(Carrier carrier, Tariff tariff, Shipment shipment) {
        var heaviest = shipment.pieces().stream()
                .map(piece -> shipment.units().inKg(piece.weight()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return carrier.supportedServices().stream()
                .filter(service -> service.code().equals(tariff.serviceType()))
                .map(ServiceType::maxPieceWeight)
                .filter(Objects::nonNull)
                .filter(max -> heaviest.compareTo(max) > 0)
                .findFirst()
                .map(max -> missing(
                        tariff.serviceType(),
                        MissingReason.PIECE_TOO_HEAVY,
                        "Takes pieces of at most %s kg.".formatted(max.toPlainString())));
    }

    /** Computes a rate again, by the versions that it was computed by. */
    RateOutcome replay(RateRules rules, String carrierCode, Shipment shipment) {
        var fuelValidFrom = rules.fuelValidFrom();
        return price(
                tariffs.validFrom(rules.tariffCode(), rules.tariffValidFrom()).orElseThrow(),
                dimensionalRules
                        .validFrom(rules.dimensionalRuleCode(), rules.dimensionalRuleValidFrom())
                        .orElseThrow(),
                fuelValidFrom == null
                        ? null
                        : fuelRates.validFrom(carrierCode, fuelValidFrom).orElseThrow(),
                shipment);
    }

    private RateOutcome price(Tariff tariff, DimensionalRule rule, @Nullable FuelRate fuel, Shipment shipment) {
        var service = tariff.serviceType();
        if (!tariff.currency().equals(shipment.currency())) {
            return missing(service, MissingReason.OTHER_CURRENCY, "Charges in %s.".formatted(tariff.currency()));
        }
        var lane = tariffs.lane(tariff, shipment);
        if (lane.isEmpty()) {
            return missing(
                    service,
                    MissingReason.LANE_NOT_SERVED,
                    "Carries nothing from %s to %s."
                            .formatted(shipment.originCountry(), shipment.destinationCountry()));
        }
        var weight = BillableWeightCalculator.of(rule, shipment.pieces());
        var band = tariffs.band(tariff, lane.get().zone(), weight.billableWeightKg());
        if (band.isEmpty()) {
            return missing(
                    service,
                    MissingReason.WEIGHT_NOT_CARRIED,
                    "Does not carry a billable weight of %s kg there."
                            .formatted(weight.billableWeightKg()
                                    .stripTrailingZeros()
                                    .toPlainString()));
        }
        var price = RateCalculator.price(tariff, lane.get(), band.get(), weight, fuel, shipment);
        if (price.totalCost().compareTo(MOST) > 0) {
            return missing(service, MissingReason.TOO_EXPENSIVE, "Costs more than %s.".formatted(MOST));
        }
        return new Offered(
                service,
                tariff.serviceName(),
                price,
                weight,
                lane.get().zone(),
                lane.get().transitDays(),
                new RateRules(
                        tariff.code(),
                        tariff.validFrom(),
                        rule.code(),
                        rule.validFrom(),
                        fuel == null ? null : fuel.validFrom()));
    }

    private static Missing missing(@Nullable String serviceType, MissingReason reason, String detail) {
        return new Missing(serviceType, reason, detail);
    }
}
