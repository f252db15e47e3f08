package com.quenty.intlshipping.importrules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a country of import that are in force on a day, as far as a question needs them. Of several rates for the same
 * goods the one with the longest beginning of the HS code counts, and of two with the same beginning that for the origin.
 *
 * <p>A complete code has one rate. A shorter one has a range, over everything that it may turn out to be: a chapter or a
 * heading over all its subheadings in the Harmonized System; and a subheading over the rules for national codes that
 * begin with it, together with its own, which holds for the national codes without a rule. So no complete code has a rate outside the
 * range. The average is that of the subheadings, and within each that of its rules: a plain mean, because nothing is known of how much
 * is traded under which.
 */
public final class ImportRules {

    private static final int SHORTEST = 2;
    private static final int RATE_DECIMALS = 6;

    private final String country;
    private final Map<String, ImportRule> byCode;

    /** @param rules in force, one of each code */
    public ImportRules(String country, Collection<ImportRule> rules) {
        this.country = country;
        this.byCode = new TreeMap<>();
        rules.forEach(rule -> byCode.put(rule.code(), rule));
    }

    /** Codes of all rules that may be for the goods themselves, not for codes below theirs. */
    static Set<String> codesFor(String country, Collection<ClassifiedGoods> goods) {
        var codes = new LinkedHashSet<String>();
        for (var kind : ImportRuleKind.values()) {
            codes.add(ImportRule.code(country, kind, null, null));
            for (var each : goods) {
                if (kind.allows("origin_country")) {
                    codes.add(ImportRule.code(country, kind, null, each.originCountry()));
                }
                if (kind.coversAllGoods()) {
                    codes.addAll(codesByPrefix(country, kind, each));
                }
            }
        }
        return codes;
    }

    /** The one that counts first; the rules for all codes are not among them. */
    private static List<String> codesByPrefix(String country, ImportRuleKind kind, ClassifiedGoods goods) {
        var codes = new ArrayList<String>();
        for (int digits = goods.hsCode().length(); digits >= SHORTEST; digits--) {
            var prefix = goods.hsCode().substring(0, digits);
            codes.add(ImportRule.code(country, kind, prefix, goods.originCountry()));
            codes.add(ImportRule.code(country, kind, prefix, null));
        }
        return codes;
    }

    /** The rule for all goods. */
    public Optional<ImportRule> find(ImportRuleKind kind) {
        return find(kind, null);
    }

    /** The rule for this origin, or else that for all origins. */
    public Optional<ImportRule> find(ImportRuleKind kind, @Nullable String originCountry) {
        return first(List.of(
                ImportRule.code(country, kind, null, originCountry), ImportRule.code(country, kind, null, null)));
    }

    private Optional<ImportRule> first(List<String> codes) {
        for (var code : codes) {
            var rule = byCode.get(code);
            if (rule != null) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /**
     * The rates that the goods may have; empty where there is no rule for them.
     *
     * @param subheadings below a chapter or heading; nothing for longer codes
     */
    public Optional<RateRange> rates(ImportRuleKind kind, ClassifiedGoods goods, List<String> subheadings) {
        var places = subheadings.isEmpty()
                ? List.of(goods)
                : subheadings.stream()
                        .map(code -> new ClassifiedGoods(code, goods.originCountry()))
                        .toList();
        var below = below(kind, goods);
        var all = new ArrayList<ImportRule>();
        var sum = BigDecimal.ZERO;
        for (var place : places) {
            var here = Stream.concat(
                            nearest(kind, place).stream(),
                            below.entrySet().stream()
                                    .filter(rule -> rule.getKey().length()
                                                    > place.hsCode().length()
                                            && rule.getKey().startsWith(place.hsCode()))
                                    .map(Map.Entry::getValue))
                    .toList();
            if (here.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(here);
            sum = sum.add(mean(
                    here.stream().map(ImportRule::fraction).reduce(BigDecimal.ZERO, BigDecimal::add), here.size()));
        }
        var lowest =
                all.stream().min(Comparator.comparing(ImportRule::fraction)).orElseThrow();
        var highest =
                all.stream().max(Comparator.comparing(ImportRule::fraction)).orElseThrow();
        var average = mean(sum, places.size()).setScale(RATE_DECIMALS, RoundingMode.HALF_EVEN);
        return Optional.of(new RateRange(
                lowest.fraction(),
                lowest.fraction().compareTo(highest.fraction()) == 0 ? lowest.fraction() : average,
                highest.fraction(),
                Stream.of(lowest, highest).distinct().toList()));
    }

    /** Rules for longer codes, of each code the one that counts. */
    private Map<String, ImportRule> below(ImportRuleKind kind, ClassifiedGoods goods) {
        return byCode.values().stream()
                .filter(rule -> rule.kind() == kind && isBelow(rule, goods))
                .collect(Collectors.toMap(
                        rule -> String.valueOf(rule.hsPrefix()),
                        rule -> rule,
                        (one, other) -> one.originCountry() == null ? other : one,
                        TreeMap::new));
    }

    private static boolean isBelow(ImportRule rule, ClassifiedGoods goods) {
        var prefix = rule.hsPrefix();
        return prefix != null
                && prefix.length() > goods.hsCode().length()
                && prefix.startsWith(goods.hsCode())
                && (rule.originCountry() == null || rule.originCountry().equals(goods.originCountry()));
    }

    private Optional<ImportRule> nearest(ImportRuleKind kind, ClassifiedGoods goods) {
        return first(codesByPrefix(country, kind, goods)).or(() -> find(kind, goods.originCountry()));
    }

    private static BigDecimal mean(BigDecimal sum, int count) {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
    }
}
