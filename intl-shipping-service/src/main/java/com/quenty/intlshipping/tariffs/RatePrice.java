package com.quenty.intlshipping.tariffs;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** The price of a shipment: each component has exactly the currency's decimals, and the total is their sum. */
public record RatePrice(String currency, List<RateComponent> components, BigDecimal totalCost) {

    public RatePrice {
        components = List.copyOf(components);
    }

    /** The sum of the components with this code. */
    public BigDecimal amountOf(String code) {
        return sum(code::equals);
    }

    /** The sum of all surcharges. */
    public BigDecimal surcharges() {
        return sum(code -> !RateComponent.isOfTariff(code));
    }

    private BigDecimal sum(Predicate<String> codes) {
        return components.stream()
                .filter(component -> codes.test(component.code()))
                .map(RateComponent::amount)
                .reduce(BigDecimal.ZERO.setScale(totalCost.scale()), BigDecimal::add);
    }
}
