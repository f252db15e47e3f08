package com.quenty.intlshipping.goodsrules;

import com.quenty.intlshipping.declarations.CheckResult;
import com.quenty.intlshipping.declarations.Declaration;
import com.quenty.intlshipping.declarations.DeclaredItem;
import com.quenty.intlshipping.declarations.RequiredDocument;
import com.quenty.intlshipping.validations.Finding;
import com.quenty.intlshipping.validations.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Applies goods rules to a declaration. Every rule that fits counts: a wide one stands beside a narrow one, and the gravest
 * finding decides.
 *
 * <p>A value in another currency than the rule's can't be compared. Then the rule's document is asked for, and for any other
 * effect people are asked to look at it.
 */
final class GoodsRulePolicy {

    private GoodsRulePolicy() {}

    /** @param rules of the day, of both countries */
    static CheckResult check(List<GoodsRuleResponse> rules, Declaration declaration) {
        var findings = new ArrayList<Finding>();
        var documents = new ArrayList<RequiredDocument>();
        for (var rule : rules) {
            var places = places(rule, declaration);
            var document = rule.document();
            if (document == null) {
                places.forEach(at -> findings.add(finding(rule, declaration, at)));
            } else if (!places.isEmpty()) {
                documents.add(new RequiredDocument(document, places.getFirst(), rule.detail(), rule.id()));
            }
        }
        return new CheckResult(findings, documents);
    }

    private static Finding finding(GoodsRuleResponse rule, Declaration declaration, String at) {
        if (isIncomparable(rule, declaration)) {
            return new Finding(
                    "value-in-other-currency",
                    Severity.WARN,
                    at,
                    "Compare the value with %s %s: %s".formatted(amount(rule), rule.currency(), rule.detail()),
                    rule.id());
        }
        return new Finding(code(rule), severity(rule.effect()), at, rule.detail(), rule.id());
    }

    /** Pointers to that which has the rule; none where it does not apply. */
    private static List<String> places(GoodsRuleResponse rule, Declaration declaration) {
        if (rule.measure() == RuleMeasure.PIECE_WEIGHT) {
            var pieces = declaration.knownPieces();
            return IntStream.range(0, pieces.size())
                    .filter(i -> isAbove(rule, pieces.get(i).knownWeight()))
                    .mapToObj("/pieces/%d/weight"::formatted)
                    .toList();
        }
        var items = declaration.knownItems();
        var concerned = IntStream.range(0, items.size())
                .filter(i -> isConcerned(rule, items.get(i)))
                .boxed()
                .toList();
        if (rule.isAboutSomeGoods()) {
            var goods = concerned.stream().map(items::get).toList();
            var field = rule.hsPrefix() == null ? "hazards" : "hs_code";
            return goods.isEmpty() || !exceeds(rule, declaration, total(goods, DeclaredItem::knownWeight), goods)
                    ? List.of()
                    : concerned.stream()
                            .map(i -> "/items/%d/%s".formatted(i, field))
                            .toList();
        }
        return exceeds(rule, declaration, declaration.knownWeight(), items) ? List.of(place(rule)) : List.of();
    }

    private static boolean isConcerned(GoodsRuleResponse rule, DeclaredItem item) {
        return (rule.hsPrefix() == null || item.hsDigits().startsWith(rule.hsPrefix()))
                && (rule.hazard() == null || item.has(rule.hazard()));
    }

    private static boolean exceeds(
            GoodsRuleResponse rule, Declaration declaration, BigDecimal weight, List<DeclaredItem> goods) {
        return switch (rule.measure()) {
            case null -> true;
            case PIECE_WEIGHT -> throw new IllegalStateException(rule.code());
            case TOTAL_WEIGHT -> isAbove(rule, weight);
            case TOTAL_VALUE -> {
                var value = total(goods, DeclaredItem::knownValue);
                yield isIncomparable(rule, declaration) ? value.signum() > 0 : isAbove(rule, value);
            }
        };
    }

    private static boolean isIncomparable(GoodsRuleResponse rule, Declaration declaration) {
        return rule.measure() == RuleMeasure.TOTAL_VALUE && !Objects.equals(rule.currency(), declaration.currency());
    }

    private static boolean isAbove(GoodsRuleResponse rule, BigDecimal measured) {
        return measured.compareTo(Objects.requireNonNull(rule.maxFree())) > 0;
    }

    private static BigDecimal total(List<DeclaredItem> goods, Function<DeclaredItem, BigDecimal> measure) {
        return goods.stream().map(measure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of a rule about the whole shipment. */
    private static String place(GoodsRuleResponse rule) {
        return switch (rule.measure()) {
            case TOTAL_VALUE -> "/items";
            case TOTAL_WEIGHT -> "/pieces";
            case PIECE_WEIGHT -> throw new IllegalStateException(rule.code());
            case null -> rule.direction() == TradeDirection.IMPORT ? "/recipient/country" : "/sender/country";
        };
    }

    private static String code(GoodsRuleResponse rule) {
        return switch (rule.measure()) {
            case PIECE_WEIGHT, TOTAL_WEIGHT -> "weight-above-limit";
            case TOTAL_VALUE -> "value-above-limit";
            case null ->
                switch (severity(rule.effect())) {
                    case BLOCK -> "goods-prohibited";
                    case LICENCE -> "goods-need-licence";
                    case WARN -> "goods-restricted";
                };
        };
    }

    private static Severity severity(RuleEffect effect) {
        return switch (effect) {
            case BLOCK -> Severity.BLOCK;
            case LICENCE -> Severity.LICENCE;
            case WARN, DOCUMENT, NONE -> Severity.WARN;
        };
    }

    private static String amount(GoodsRuleResponse rule) {
        var most = rule.maxFree();
        return most == null ? "" : most.stripTrailingZeros().toPlainString();
    }
}
