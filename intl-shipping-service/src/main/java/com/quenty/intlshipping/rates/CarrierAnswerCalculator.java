package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.dimensionalrules.BillableWeight;
import com.quenty.intlshipping.rates.RateOutcome.Missing;
import com.quenty.intlshipping.rates.RateOutcome.Offered;
import com.quenty.intlshipping.tariffs.RateComponent;
import com.quenty.intlshipping.tariffs.RatePrice;
import com.quenty.platform.money.InvalidMoney;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;

/** Makes a rate of the figures that a carrier gave, for a new rate and for one that is computed again. */
public final class CarrierAnswerCalculator {

    /** Decimals that the columns of rates hold. */
    private static final int MOST_DECIMALS = 2;

    private CarrierAnswerCalculator() {}

    /**
     * @param currency that was asked for
     * @param weight by the carrier's rule, shown beside the price, which does not depend on it
     * @return missing, if it is in another currency, its parts are not its total, or it can't be kept
     */
    public static RateOutcome rate(CarrierAnswer answer, String currency, BillableWeight weight) {
        var service = answer.serviceType();
        if (!answer.currency().equals(currency)) {
            return Missing.otherCurrency(service, answer.currency());
        }
        RatePrice price;
        try {
            price = price(answer);
        } catch (InvalidMoney noAmount) {
            return unsound(service, "Its amounts are none of %s that can be kept.".formatted(currency));
        }
        if (price.totalCost().signum() <= 0) {
            return unsound(service, "Its total is not more than 0.");
        }
        var total = price.components().stream()
                .map(component -> Money.of(component.amount(), currency))
                .reduce(Money.zero(currency), Money::plus);
        if (total.amount().compareTo(price.totalCost()) != 0) {
            return unsound(
                    service, "Its parts sum to %s, its total is %s.".formatted(total.amount(), price.totalCost()));
        }
        var gross = price.components().stream()
                .map(component -> component.amount().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (gross.compareTo(RateOutcome.MOST) > 0) {
            return Missing.tooExpensive(service);
        }
        return new Offered(
                service,
                answer.serviceName(),
                price,
                weight,
                answer.zone(),
                answer.transitDays(),
                RateRules.ofAnswer(answer, weight.ruleCode(), weight.ruleValidFrom()));
    }

    /** @throws InvalidMoney for amounts with more decimals than the currency has, or than are kept */
    private static RatePrice price(CarrierAnswer answer) {
        Money.decimals("/currency", answer.currency(), MOST_DECIMALS);
        var components = new ArrayList<RateComponent>();
        for (var charge : answer.charges()) {
            var code = charge.serviceCode() == null ? String.valueOf(answer.productCode()) : charge.serviceCode();
            components.add(new RateComponent(
                    charge.component(),
                    charge.name(),
                    Money.of(charge.price(), answer.currency()).amount(),
                    "%s/%s/%s".formatted(answer.carrierCode(), answer.source(), code),
                    answer.pricedOn()));
        }
        return new RatePrice(
                answer.currency(),
                components,
                Money.of(answer.totalPrice(), answer.currency()).amount());
    }

    private static Missing unsound(String serviceType, String detail) {
        return new Missing(serviceType, MissingReason.UNSOUND_ANSWER, detail);
    }
}
