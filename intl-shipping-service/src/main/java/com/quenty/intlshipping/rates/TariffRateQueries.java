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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rates by the tariffs that are kept here, for every carrier that is asked in no other way. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TariffRateQueries implements RateSource {

    private final TariffQueries tariffs;
    private final DimensionalRuleQueries dimensionalRules;
    private final FuelRateQueries fuelRates;

    TariffRateQueries(TariffQueries tariffs, DimensionalRuleQueries dimensionalRules, FuelRateQueries fuelRates) {
        this.tariffs = tariffs;
        this.dimensionalRules = dimensionalRules;
        this.fuelRates = fuelRates;
    }

    @Override
    public boolean serves(Carrier carrier) {
        return true;
    }

    @Override
    public boolean isKeptHere() {
        return true;
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
            return List.of(Missing.noDimensionalRule(shipment.units(), shipDate));
        }
        var fuel = fuelRates.on(shipDate, carrier.code()).orElse(null);
        return inForce.stream()
                .map(tariff -> price(tariff, rule.get(), fuel, maxPieceWeight(carrier, tariff), shipment))
                .toList();
    }

    /** The limits of services have no versions: the one of today is kept with the rate. */
    private static @Nullable BigDecimal maxPieceWeight(Carrier carrier, Tariff tariff) {
        return carrier.supportedServices().stream()
                .filter(service -> service.code().equals(tariff.serviceType()))
                .map(ServiceType::maxPieceWeight)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Optional<RateOutcome> tooHeavy(
            String serviceType, @Nullable BigDecimal maxPieceWeight, Shipment shipment) {
        return maxPieceWeight == null || shipment.heaviestPieceKg().compareTo(maxPieceWeight) <= 0
                ? Optional.empty()
                : Optional.of(missing(
                        serviceType,
                        MissingReason.PIECE_TOO_HEAVY,
                        "Takes pieces of at most %s kg.".formatted(maxPieceWeight.toPlainString())));
    }

    /** Computes a rate again, by the versions that it was computed by. */
    RateOutcome replay(RateRules rules, String carrierCode, Shipment shipment) {
        var fuelValidFrom = rules.fuelValidFrom();
        return price(
                tariffs.validFrom(
                                Objects.requireNonNull(rules.tariffCode()),
                                Objects.requireNonNull(rules.tariffValidFrom()))
                        .orElseThrow(),
                dimensionalRules
                        .validFrom(rules.dimensionalRuleCode(), rules.dimensionalRuleValidFrom())
                        .orElseThrow(),
                fuelValidFrom == null
                        ? null
                        : fuelRates.validFrom(carrierCode, fuelValidFrom).orElseThrow(),
                rules.maxPieceWeight(),
                shipment);
    }

    private RateOutcome price(
            Tariff tariff,
            DimensionalRule rule,
            @Nullable FuelRate fuel,
            @Nullable BigDecimal maxPieceWeight,
            Shipment shipment) {
        var service = tariff.serviceType();
        var tooHeavy = tooHeavy(service, maxPieceWeight, shipment);
        if (tooHeavy.isPresent()) {
            return tooHeavy.get();
        }
        if (!tariff.currency().equals(shipment.currency())) {
            return Missing.otherCurrency(service, tariff.currency());
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
        if (price.totalCost().compareTo(RateOutcome.MOST) > 0) {
            return Missing.tooExpensive(service);
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
                        fuel == null ? null : fuel.validFrom(),
                        maxPieceWeight,
                        null));
    }

    private static Missing missing(@Nullable String serviceType, MissingReason reason, String detail) {
        return new Missing(serviceType, reason, detail);
    }
}
