package com.quenty.pickup.tariffs;

import com.quenty.pickup.zones.PickupType;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;

/**
 * The price of a pickup by a tariff. Each component is rounded half even to the currency's decimals, so that they sum
 * exactly.
 */
public final class PriceCalculator {

    private PriceCalculator() {}

    /**
     * Components that cost nothing are left out, but for the base.
     *
     * @param totalWeightKg of all packages
     * @param insuredValue of all packages, in the tariff's currency
     */
    public static Price price(
            Tariff tariff, PickupType type, BigDecimal totalWeightKg, boolean packaging, BigDecimal insuredValue) {
        var prices = tariff.prices();
        var parts = new Parts(tariff.currency());
        parts.add(
                "base",
                "Pickup, " + type.code().replace('_', ' '),
                prices.base().of(type));
        var over = totalWeightKg.subtract(prices.freeWeightKg()).max(BigDecimal.ZERO);
        parts.addUnlessFree(
                "weight",
                "%s kg over %s kg".formatted(plain(over), plain(prices.freeWeightKg())),
                over.multiply(prices.perKg()));
        parts.addUnlessFree("zone", "Zone", prices.zone());
        parts.addUnlessFree("packaging", "Packaging", packaging ? prices.packaging() : BigDecimal.ZERO);
        parts.addUnlessFree(
                "insurance",
                "Insurance of %s %s".formatted(plain(insuredValue), tariff.currency()),
                insuredValue.multiply(prices.insuranceRate()));
        return parts.price();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static final class Parts {

        private final String currency;
        private final ArrayList<PriceComponent> components = new ArrayList<>();
        private Money total;

        Parts(String currency) {
            this.currency = currency;
            this.total = Money.zero(currency);
        }

        void addUnlessFree(String code, String label, BigDecimal exact) {
            if (!Money.rounded(exact, currency).isZero()) {
                add(code, label, exact);
            }
        }

        void add(String code, String label, BigDecimal exact) {
            var amount = Money.rounded(exact, currency);
            components.add(new PriceComponent(code, label, amount.amount()));
            total = total.plus(amount);
        }

        Price price() {
            return new Price(currency, components, total.amount());
        }
    }
}
