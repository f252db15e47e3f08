package com.quenty.intlshipping.landedcosts;

import com.quenty.intlshipping.importrules.ClassifiedGoods;
import com.quenty.intlshipping.importrules.ImportRule;
import com.quenty.intlshipping.importrules.ImportRuleKind;
import com.quenty.intlshipping.importrules.ImportRules;
import com.quenty.intlshipping.importrules.RateRange;
import com.quenty.intlshipping.importrules.VatBasePart;
import com.quenty.intlshipping.landedcosts.Consignment.Goods;
import com.quenty.intlshipping.landedcosts.LandedCostProblems.ExchangeRateMissing;
import com.quenty.intlshipping.landedcosts.LandedCostProblems.ImportRulesMissing;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The landed cost of a consignment by the rules of a day. Freight and insurance are split over the lines by their value; each line
 * has its customs value, its duty and its VAT, each rounded half even to the currency's decimals, so that lines sum to
 * components and components to the total.
 *
 * <p>Where HS codes leave rates open everything is computed three times, with the lowest, the average and the highest rate of each line.
 * No sum of the first is above that of the second, nor of the second above that of the third, because no figure falls when a rate rises.
 */
final class LandedCostCalculator {

    private static final List<ImportRuleKind> NEEDED =
            List.of(ImportRuleKind.CUSTOMS_VALUE, ImportRuleKind.DUTY, ImportRuleKind.VAT);

    private static final int SUBHEADING = 6;

    /**
     * A line before anything is charged.
     *
     * @param lineAmount instead of duty, where goods of little value pay a sum of their kind
     */
    private record Line(
            Goods goods,
            BigDecimal freight,
            BigDecimal insurance,
            BigDecimal customsValue,
            RateRange dutyRates,
            RateRange vatRates,
            @Nullable DeMinimisDecision dutyDeMinimis,
            @Nullable DeMinimisDecision vatDeMinimis,
            BigDecimal lineAmount) {

        boolean isFreeOfDuty() {
            return isRelieved(dutyDeMinimis) && lineAmount.signum() == 0;
        }

        boolean isFreeOfVat(Scenario scenario) {
            return isRelieved(vatDeMinimis) || scenario.rate(vatRates).signum() == 0;
        }
    }

    /** All that is charged under an assumption, duty and VAT by line. */
    private record Charges(
            List<BigDecimal> duty,
            List<BigDecimal> vatBase,
            List<BigDecimal> vat,
            BigDecimal handling,
            BigDecimal disbursement) {}

    private final Consignment consignment;
    private final ImportRules rules;
    private final ImportRule customsValueRule;
    private final List<VatBasePart> vatBase;
    private final int decimals;
    private final BigDecimal goodsAmount;
    private final List<Line> lines;

    private LandedCostCalculator(Consignment consignment, ImportRules rules, Map<String, List<String>> subheadings) {
        this.consignment = consignment;
        this.rules = rules;
        this.customsValueRule = rules.find(ImportRuleKind.CUSTOMS_VALUE).orElseThrow();
        this.vatBase =
                rules.find(ImportRuleKind.VAT_BASE).map(ImportRule::vatBase).orElse(List.of());
        this.decimals = Money.decimals(consignment.currency());
        this.goodsAmount = sum(consignment.goods().stream().map(Goods::amount).toList());
        this.lines = lines(subheadings);
    }

    /**
     * @param subheadings of the chapters and headings among the HS codes
     * @throws ImportRulesMissing for a country without rules on that day
     * @throws ExchangeRateMissing if sums of rules can't be compared
     */
    static LandedCostResponse of(Consignment consignment, ImportRules rules, Map<String, List<String>> subheadings) {
        var missing = NEEDED.stream().filter(kind -> rules.find(kind).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw new ImportRulesMissing(consignment.destinationCountry(), missing, consignment.shipDate());
        }
        requireExchangeRates(consignment, rules);
        return new LandedCostCalculator(consignment, rules, subheadings).response();
    }

    private static void requireExchangeRates(Consignment consignment, ImportRules rules) {
        var ofGoods = consignment.goods().stream()
                .flatMap(goods -> Stream.of(ImportRuleKind.DUTY_DE_MINIMIS, ImportRuleKind.VAT_DE_MINIMIS)
                        .flatMap(kind -> rules.find(kind, goods.originCountry()).stream()));
        var ofAll = Stream.of(ImportRuleKind.HANDLING_FEE, ImportRuleKind.DISBURSEMENT_FEE)
                .flatMap(kind -> rules.find(kind).stream());
        var unknown = new TreeSet<String>();
        Stream.concat(ofGoods, ofAll).forEach(rule -> {
            var currency = rule.currencyOfSums();
            if (currency != null && !consignment.knows(currency)) {
                unknown.add(currency);
            }
        });
        if (!unknown.isEmpty()) {
            throw new ExchangeRateMissing(consignment.destinationCountry(), unknown);
        }
    }

    private List<Line> lines(Map<String, List<String>> subheadings) {
        var values = consignment.goods().stream().map(Goods::amount).toList();
        var freight = ValueShares.of(consignment.freight(), values, decimals);
        var insurance = ValueShares.of(consignment.insurance(), values, decimals);
        var kindsSeen = new HashSet<String>();
        var all = new ArrayList<Line>();
        for (int i = 0; i < values.size(); i++) {
            var goods = consignment.goods().get(i);
            var classified = new ClassifiedGoods(goods.hsCode(), goods.originCountry());
            var below = subheadings.getOrDefault(goods.hsCode(), List.of());
            var dutyDeMinimis = deMinimis(ImportRuleKind.DUTY_DE_MINIMIS, goods);
            boolean isFirstOfItsKind = kindsSeen.add(goods.hsCode()
                    .substring(0, Math.min(SUBHEADING, goods.hsCode().length())));
            all.add(new Line(
                    goods,
                    freight.get(i),
                    insurance.get(i),
                    customsValueRule.withCarriage()
                            ? values.get(i).add(freight.get(i)).add(insurance.get(i))
                            : values.get(i),
                    rules.rates(ImportRuleKind.DUTY, classified, below).orElseThrow(),
                    rules.rates(ImportRuleKind.VAT, classified, below).orElseThrow(),
                    dutyDeMinimis,
                    deMinimis(ImportRuleKind.VAT_DE_MINIMIS, goods),
                    isFirstOfItsKind && isRelieved(dutyDeMinimis) ? lineAmount(goods) : zero()));
        }
        return List.copyOf(all);
    }

    private @Nullable DeMinimisDecision deMinimis(ImportRuleKind kind, Goods goods) {
        var found = rules.find(kind, goods.originCountry());
        if (found.isEmpty()) {
            return null;
        }
        var rule = found.get();
        var compared =
                rule.withCarriage() ? goodsAmount.add(consignment.freight()).add(consignment.insurance()) : goodsAmount;
        var max = Objects.requireNonNull(rule.maxValue(), rule.code());
        boolean relieved = max.signum() > 0 && compared.compareTo(converted(rule, max)) <= 0;
        return new DeMinimisDecision(
                relieved,
                Objects.requireNonNull(rule.basis(), rule.code()),
                compared,
                max,
                Objects.requireNonNull(rule.currency(), rule.code()),
                rule.code(),
                rule.validFrom());
    }

    private static boolean isRelieved(@Nullable DeMinimisDecision decision) {
        return decision != null && decision.relieved();
    }

    private BigDecimal lineAmount(Goods goods) {
        return rules.find(ImportRuleKind.DUTY_DE_MINIMIS, goods.originCountry())
                .filter(rule -> rule.lineAmount() != null)
                .map(rule -> rounded(converted(rule, Objects.requireNonNull(rule.lineAmount()))))
                .orElseGet(this::zero);
    }

    private BigDecimal converted(ImportRule rule, BigDecimal sum) {
        return consignment.converted(sum, Objects.requireNonNull(rule.currency(), rule.code()));
    }

    private Charges charges(Scenario scenario) {
        var handling = handling(scenario);
        var fees =
                ValueShares.of(handling, lines.stream().map(Line::customsValue).toList(), decimals);
        var duty = new ArrayList<BigDecimal>();
        var bases = new ArrayList<BigDecimal>();
        var vat = new ArrayList<BigDecimal>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var dutyOfLine = isRelieved(line.dutyDeMinimis())
                    ? line.lineAmount()
                    : rounded(line.customsValue().multiply(scenario.rate(line.dutyRates())));
            var rate = scenario.rate(line.vatRates());
            var base = vatBase(line, dutyOfLine, fees.get(i), rate);
            duty.add(dutyOfLine);
            bases.add(rounded(base));
            vat.add(isRelieved(line.vatDeMinimis()) ? zero() : rounded(base.multiply(rate)));
        }
        return new Charges(duty, bases, vat, handling, disbursement(sum(duty).add(sum(vat))));
    }

    private BigDecimal vatBase(Line line, BigDecimal duty, BigDecimal fees, BigDecimal rate) {
        var base = line.customsValue();
        if (vatBase.contains(VatBasePart.DUTY)) {
            base = base.add(duty);
        }
        if (vatBase.contains(VatBasePart.FREIGHT) && !customsValueRule.withCarriage()) {
            base = base.add(line.freight()).add(line.insurance());
        }
        if (vatBase.contains(VatBasePart.FEES)) {
            base = base.add(fees);
        }
        return vatBase.contains(VatBasePart.TAX)
                ? base.divide(BigDecimal.ONE.subtract(rate), MathContext.DECIMAL128)
                : base;
    }

    /** Nothing where all goods are released without anything due. */
    private BigDecimal handling(Scenario scenario) {
        var value = sum(lines.stream().map(Line::customsValue).toList());
        boolean isReleased = lines.stream().allMatch(line -> line.isFreeOfDuty() && line.isFreeOfVat(scenario));
        return rules.find(ImportRuleKind.HANDLING_FEE)
                .filter(rule -> !isReleased && isFromItsValueOn(rule, value))
                .map(rule -> fee(rule, value))
                .orElseGet(this::zero);
    }

    private boolean isFromItsValueOn(ImportRule rule, BigDecimal value) {
        var min = rule.minValue();
        return min == null || min.signum() == 0 || value.compareTo(converted(rule, min)) >= 0;
    }

    /** Nothing where nothing is laid out. */
    private BigDecimal disbursement(BigDecimal laidOut) {
        return rules.find(ImportRuleKind.DISBURSEMENT_FEE)
                .filter(rule -> laidOut.signum() > 0)
                .map(rule -> fee(rule, laidOut))
                .orElseGet(this::zero);
    }

    private BigDecimal fee(ImportRule rule, BigDecimal base) {
        var fee = base.multiply(rule.fraction());
        var min = rule.minAmount();
        if (min != null) {
            fee = fee.max(converted(rule, min));
        }
        var max = rule.maxAmount();
        if (max != null) {
            fee = fee.min(converted(rule, max));
        }
        return rounded(fee);
    }

    private LandedCostResponse response() {
        var charges = new EnumMap<Scenario, Charges>(Scenario.class);
        for (var scenario : Scenario.values()) {
            charges.put(scenario, charges(scenario));
        }
        Function<Scenario, Charges> of = scenario -> Objects.requireNonNull(charges.get(scenario));
        var landed =
                IntStream.range(0, lines.size()).mapToObj(i -> landed(i, of)).toList();
        var duty = new LandedComponent(
                "duty",
                "Duty",
                Scenario.range(scenario -> sum(of.apply(scenario).duty())),
                payer("duty"),
                rulesOf(landed.stream().map(LandedLine::duty)));
        var vat = new LandedComponent(
                "vat",
                "VAT",
                Scenario.range(scenario -> sum(of.apply(scenario).vat())),
                payer("vat"),
                rulesOf(landed.stream().map(LandedLine::vat)));
        var handling = fees(
                "handling",
                "Handling",
                ImportRuleKind.HANDLING_FEE,
                scenario -> of.apply(scenario).handling());
        var disbursement = fees(
                "disbursement",
                "Disbursement",
                ImportRuleKind.DISBURSEMENT_FEE,
                scenario -> of.apply(scenario).disbursement());
        var ofImport = List.of(duty, vat, handling, disbursement);
        var components = Stream.concat(
                        Stream.of(
                                given("goods", "Goods", goodsAmount),
                                given("freight", "Freight", consignment.freight()),
                                given("insurance", "Insurance", consignment.insurance())),
                        ofImport.stream())
                .toList();
        return new LandedCostResponse(
                consignment.destinationCountry(),
                consignment.shipDate(),
                consignment.currency(),
                consignment.incoterm(),
                lines.stream()
                        .allMatch(line ->
                                line.dutyRates().isExact() && line.vatRates().isExact()),
                Objects.requireNonNull(customsValueRule.basis()),
                sum(lines.stream().map(Line::customsValue).toList()),
                AppliedRule.of(customsValueRule),
                landed,
                components,
                total(ofImport),
                total(components));
    }

    private LandedLine landed(int i, Function<Scenario, Charges> charges) {
        var line = lines.get(i);
        return new LandedLine(
                i + 1,
                line.goods().hsCode(),
                line.goods().originCountry(),
                line.goods().amount(),
                line.freight(),
                line.insurance(),
                line.customsValue(),
                charge(
                        line.dutyRates(),
                        AmountRange.same(line.customsValue()),
                        Scenario.range(
                                scenario -> charges.apply(scenario).duty().get(i)),
                        line.dutyDeMinimis(),
                        ruleOf(ImportRuleKind.DUTY_DE_MINIMIS, line),
                        Optional.empty()),
                charge(
                        line.vatRates(),
                        Scenario.range(
                                scenario -> charges.apply(scenario).vatBase().get(i)),
                        Scenario.range(scenario -> charges.apply(scenario).vat().get(i)),
                        line.vatDeMinimis(),
                        ruleOf(ImportRuleKind.VAT_DE_MINIMIS, line),
                        rules.find(ImportRuleKind.VAT_BASE)));
    }

    private Optional<ImportRule> ruleOf(ImportRuleKind deMinimis, Line line) {
        return rules.find(deMinimis, line.goods().originCountry());
    }

    /** @param ofBase further rule of the base on which it is charged */
    private static ImportCharge charge(
            RateRange rates,
            AmountRange base,
            AmountRange charged,
            @Nullable DeMinimisDecision deMinimis,
            Optional<ImportRule> deMinimisRule,
            Optional<ImportRule> ofBase) {
        var applied =
                isRelieved(deMinimis) ? deMinimisRule.stream() : Stream.concat(rates.rules().stream(), ofBase.stream());
        return new ImportCharge(
                rates.min(),
                rates.avg(),
                rates.max(),
                base,
                charged,
                deMinimis,
                applied.map(AppliedRule::of).toList());
    }

    private LandedComponent given(String code, String label, BigDecimal amount) {
        return new LandedComponent(code, label, AmountRange.same(amount), payer(code), List.of());
    }

    private LandedComponent fees(
            String code, String label, ImportRuleKind kind, Function<Scenario, BigDecimal> amount) {
        return new LandedComponent(
                code,
                label,
                Scenario.range(amount),
                payer(code),
                rules.find(kind).stream().map(AppliedRule::of).toList());
    }

    private @Nullable Payer payer(String component) {
        var incoterm = consignment.incoterm();
        return incoterm == null ? null : Payer.of(incoterm, component);
    }

    private static List<AppliedRule> rulesOf(Stream<ImportCharge> charges) {
        return charges.flatMap(charge -> charge.rules().stream()).distinct().toList();
    }

    private AmountRange total(List<LandedComponent> components) {
        return components.stream().map(LandedComponent::charged).reduce(AmountRange.same(zero()), AmountRange::plus);
    }

    private BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(zero(), BigDecimal::add);
    }

    private BigDecimal zero() {
        return BigDecimal.ZERO.setScale(decimals);
    }

    private BigDecimal rounded(BigDecimal exact) {
        return Money.rounded(exact, consignment.currency()).amount();
    }
}
