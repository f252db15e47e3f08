package com.quenty.intlshipping.tariffs;

import com.quenty.intlshipping.dimensionalrules.BillableWeight;
import com.quenty.intlshipping.fuelrates.FuelRate;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The price of a shipment by a tariff. Each component is rounded half even to the currency's decimals, so that they sum exactly;
 * fuel is taken of the rounded components that it is charged on, so that it can be checked by what is shown.
 */
public final class RateCalculator {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private RateCalculator() {}

    /**
     * Components that cost nothing are left out, but for the base.
     *
     * @param lane of the shipment
     * @param band of the lane's zone that holds the billable weight
     * @param fuel null for a carrier that adds nothing for fuel
     */
    public static RatePrice price(
            Tariff tariff,
            Lane lane,
            WeightBand band,
            BillableWeight weight,
            @Nullable FuelRate fuel,
            Shipment shipment) {
        var parts = new Parts(tariff);
        var kg = weight.billableWeightKg();
        var rule = "%s/%s/%s".formatted(tariff.code(), lane.zone(), plain(band.minWeight()));
        parts.add(RateComponent.BASE, "Zone %s, %s".formatted(lane.zone(), range(band)), rule, band.baseRate());
        parts.addUnlessFree(
                RateComponent.WEIGHT,
                "%s kg at %s".formatted(plain(kg), plain(band.perKg())),
                rule,
                kg.multiply(band.perKg()));
        parts.addUnlessFree(
                RateComponent.VOLUME,
                "%s m3 at %s".formatted(plain(weight.volumeM3()), plain(band.perM3())),
                rule,
                weight.volumeM3().multiply(band.perM3()));
        var withFuel = parts.total;
        for (var surcharge : tariff.surcharges()) {
            var before = parts.total;
            parts.addUnlessFree(
                    surcharge.code(),
                    surcharge.label(),
                    "%s/surcharges/%s".formatted(tariff.code(), surcharge.code()),
                    surcharge.amount().multiply(surcharge.times(shipment, kg)));
            if (surcharge.withFuel()) {
                withFuel = withFuel.plus(parts.total.minus(before));
            }
        }
        if (fuel != null) {
            parts.addUnlessFree(
                    RateComponent.FUEL,
                    "Fuel, %s %% of %s".formatted(plain(fuel.rate().multiply(PERCENT)), withFuel),
                    fuel.carrierCode() + "/fuel",
                    fuel.validFrom(),
                    withFuel.amount().multiply(fuel.rate()));
        }
        if (shipment.insuredValue().signum() > 0) {
            parts.addUnlessFree(
                    RateComponent.INSURANCE,
                    "Insurance of %s %s".formatted(plain(shipment.insuredValue()), tariff.currency()),
                    tariff.code() + "/insurance",
                    shipment.insuredValue().multiply(tariff.insuranceRate()).max(tariff.minInsuranceAmount()));
        }
        return parts.price();
    }

    private static String range(WeightBand band) {
        return band.maxWeight() == null
                ? "from %s kg".formatted(plain(band.minWeight()))
                : "%s to %s kg".formatted(plain(band.minWeight()), plain(band.maxWeight()));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static final class Parts {

        private final String currency;
        private final LocalDate validFrom;
        private final ArrayList<RateComponent> components = new ArrayList<>();
        private Money total;

        Parts(Tariff tariff) {
            this.currency = tariff.currency();
            this.validFrom = tariff.validFrom();
            this.total = Money.zero(currency);
        }

        void addUnlessFree(String code, String label, String rule, BigDecimal exact) {
            addUnlessFree(code, label, rule, validFrom, exact);
        }

        void addUnlessFree(String code, String label, String rule, LocalDate ruleValidFrom, BigDecimal exact) {
            if (!Money.rounded(exact, currency).isZero()) {
                put(code, label, rule, ruleValidFrom, exact);
            }
        }

        void add(String code, String label, String rule, BigDecimal exact) {
            put(code, label, rule, validFrom, exact);
        }

        private void put(String code, String label, String rule, LocalDate ruleValidFrom, BigDecimal exact) {
            var amount = Money.rounded(exact, currency);
            components.add(new RateComponent(code, label, amount.amount(), rule, ruleValidFrom));
            total = total.plus(amount);
        }

        RatePrice price() {
            return new RatePrice(currency, components, total.amount());
        }
    }
}
