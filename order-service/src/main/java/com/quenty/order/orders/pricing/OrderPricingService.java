package com.quenty.order.orders.pricing;

import com.quenty.order.coupons.CouponProblems;
import com.quenty.order.coupons.CouponTerms;
import com.quenty.order.orders.Address;
import com.quenty.order.orders.Order;
import com.quenty.order.orders.pricing.PriceRulesQueries.Terms;
import com.quenty.order.prices.OrderPriceCalculator;
import com.quenty.order.prices.PriceProblems;
import com.quenty.order.prices.PriceRules;
import com.quenty.order.prices.PriceRules.LineFacts;
import com.quenty.order.prices.TaxMode;
import com.quenty.order.products.ProductFacts;
import com.quenty.order.taxrates.TaxRateQueries;
import com.quenty.platform.money.Money;
import com.quenty.platform.time.BusinessZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the rules that orders are priced by. Part of the running transaction. */
@Service
public class OrderPricingService {

    /**
     * An order that is about to be placed.
     *
     * @param products by line
     * @param couponCode as the buyer wrote it
     * @param shippingCharged whether the company's table counts; what a return is exchanged for is shipped without charge
     */
    public record Wanted(
            String companyId,
            String customerId,
            String currency,
            Address destination,
            Map<Integer, ProductFacts> products,
            @Nullable String couponCode,
            boolean shippingCharged) {}

    private final PriceRulesQueries queries;
    private final TaxRateQueries taxes;
    private final BusinessZone zone;

    OrderPricingService(PriceRulesQueries queries, TaxRateQueries taxes, BusinessZone zone) {
        this.queries = queries;
        this.taxes = taxes;
        this.zone = zone;
    }

    /**
     * Prices a new order by the rules of today.
     *
     * @return the coupon that it has to take, if it names one
     * @throws CouponProblems.Unknown, CouponProblems.NotValid, CouponProblems.UsedUp, CouponProblems.CurrencyDiffers,
     *     CouponProblems.NotApplicable, CouponProblems.MinimumNotReached
     * @throws PriceProblems.ShippingNotOffered
     */
    public @Nullable CouponTerms price(Order order, Wanted wanted) {
        var today = zone.today();
        var terms = queries.of(wanted, today);
        var coupon = terms.coupon();
        if (wanted.couponCode() != null) {
            if (coupon == null) {
                throw new CouponProblems.Unknown();
            }
            coupon.requireRedeemable(today, wanted.currency(), terms.held());
        }
        if (wanted.shippingCharged() && terms.ships() && terms.shipping() == null) {
            throw new PriceProblems.ShippingNotOffered();
        }
        var rules = rulesOf(wanted, terms, today).redeemedFor(order.pricedLines());
        if (coupon != null) {
            requireEarned(order, rules, coupon);
        }
        order.priceBy(rules);
        return coupon;
    }

    private PriceRules rulesOf(Wanted wanted, Terms terms, LocalDate today) {
        var shipping = wanted.shippingCharged() ? terms.shipping() : null;
        var coupon = terms.coupon() == null ? null : terms.coupon().rule();
        if (terms.taxMode() == TaxMode.NONE && shipping == null && coupon == null) {
            return PriceRules.NONE;
        }
        var facts = factsOf(wanted.products(), coupon);
        return new PriceRules(
                terms.taxMode(),
                terms.exempt(),
                terms.shippingTaxed(),
                facts,
                ratesOf(terms.taxMode(), facts, today, wanted.destination()),
                coupon,
                shipping,
                List.of());
    }

    private static void requireEarned(Order order, PriceRules rules, CouponTerms coupon) {
        if (rules.lines().values().stream().noneMatch(LineFacts::coupon)) {
            throw new CouponProblems.NotApplicable();
        }
        var minimum = coupon.minTotalAmount();
        if (minimum != null
                && OrderPriceCalculator.worthOfCouponLines(order.pricedLines(), rules)
                                .compareTo(minimum)
                        < 0) {
            throw new CouponProblems.MinimumNotReached(
                    Money.of(minimum, order.currency()).toString());
        }
    }

    /**
     * The rules of an order with those of lines that an edit adds to it: as of the day it was placed on.
     *
     * @param added products by line
     */
    public PriceRules rulesOf(Order order, Map<Integer, ProductFacts> added) {
        var rules = order.priceRules();
        if (rules.equals(PriceRules.NONE) || added.isEmpty()) {
            return rules;
        }
        var facts = factsOf(added, rules.coupon());
        var placedOn = LocalDate.ofInstant(order.createdAt(), zone.zone());
        return rules.with(facts, ratesOf(rules.taxMode(), facts, placedOn, order.shippingAddress()));
    }

    private static Map<Integer, LineFacts> factsOf(
            Map<Integer, ProductFacts> products, PriceRules.@Nullable Coupon coupon) {
        var facts = new TreeMap<Integer, LineFacts>();
        products.forEach((line, product) -> facts.put(
                line,
                new LineFacts(
                        product.taxCategory(),
                        product.weight(),
                        coupon != null && coupon.meant(product.productId(), product.category()))));
        return facts;
    }

    private Map<String, PriceRules.Tax> ratesOf(
            TaxMode mode, Map<Integer, LineFacts> facts, LocalDate day, Address destination) {
        return mode == TaxMode.NONE
                ? Map.of()
                : taxes.at(
                        day,
                        destination.country(),
                        destination.region(),
                        facts.values().stream().map(LineFacts::taxCategory).collect(Collectors.toSet()));
    }
}
