package com.quenty.order.orders.pricing;

import com.quenty.order.orders.Address;
import com.quenty.order.orders.Order;
import com.quenty.order.orders.pricing.PriceRulesQueries.Terms;
import com.quenty.order.prices.PriceRules;
import com.quenty.order.prices.PriceRules.LineFacts;
import com.quenty.order.prices.TaxMode;
import com.quenty.order.products.ProductFacts;
import com.quenty.order.taxrates.TaxRateQueries;
import com.quenty.platform.time.BusinessZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Finds the rules that orders are priced by. Part of the running transaction. */
@Service
public class OrderPricingService {

    /**
     * An order that is about to be placed.
     *
     * @param products by line
     */
    public record Wanted(
            String companyId,
            String customerId,
            String currency,
            Address destination,
            Map<Integer, ProductFacts> products) {}

    private final PriceRulesQueries queries;
    private final TaxRateQueries taxes;
    private final BusinessZone zone;

    OrderPricingService(PriceRulesQueries queries, TaxRateQueries taxes, BusinessZone zone) {
        this.queries = queries;
        this.taxes = taxes;
        this.zone = zone;
    }

    /** The rules of today. */
    public PriceRules rulesOf(Wanted order) {
        var terms =
                queries.of(order.companyId(), order.customerId(), zone.today()).orElse(Terms.NONE);
        if (terms.taxMode() == TaxMode.NONE) {
            return PriceRules.NONE;
        }
        var facts = factsOf(order.products());
        return new PriceRules(
                terms.taxMode(),
                terms.exempt(),
                terms.shippingTaxed(),
                facts,
                ratesOf(facts, zone.today(), order.destination()),
                null,
                null,
                List.of());
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
        var facts = factsOf(added);
        return rules.with(
                facts,
                rules.taxMode() == TaxMode.NONE
                        ? Map.of()
                        : ratesOf(facts, LocalDate.ofInstant(order.createdAt(), zone.zone()), order.shippingAddress()));
    }

    private static Map<Integer, LineFacts> factsOf(Map<Integer, ProductFacts> products) {
        var facts = new TreeMap<Integer, LineFacts>();
        products.forEach(
                (line, product) -> facts.put(line, new LineFacts(product.taxCategory(), product.weight(), false)));
        return facts;
    }

    private Map<String, PriceRules.Tax> ratesOf(Map<Integer, LineFacts> facts, LocalDate day, Address destination) {
        return taxes.at(
                day,
                destination.country(),
                destination.region(),
                facts.values().stream().map(LineFacts::taxCategory).collect(Collectors.toSet()));
    }
}
