package com.quenty.analytics.alerts.conditions;

import com.quenty.analytics.alerts.conditions.ConditionProblems.ConditionInvalid;
import com.quenty.analytics.alerts.conditions.Expression.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The gravity of an alert: one word, or words with their conditions, of which the first that holds counts: {@code critical
 * when value < 80 else warning}, {@code critical when value < 50, warning when value < 80 else info}.
 */
public final class SeverityRule {

    public static final int LONGEST = ConditionParser.LONGEST;

    private static final int LONGEST_NAME = 20;
    private static final Set<String> WORDS_OF_THE_GRAMMAR = Set.of("when", "else", "and", "or", "not");

    private record Case(String severity, Clause clause) {}

    private final String text;
    private final List<Case> cases;
    private final String otherwise;

    private SeverityRule(String text, List<Case> cases, String otherwise) {
        this.text = text;
        this.cases = List.copyOf(cases);
        this.otherwise = otherwise;
    }

    /**
     * @param pointer where the text stands in the request
     * @param offered the facts that it may name
     * @throws ConditionInvalid when it is none
     */
    public static SeverityRule of(String pointer, String text, Set<Fact> offered) {
        var parser = new ConditionParser(pointer, text, offered);
        var cases = new ArrayList<Case>();
        var severity = severity(pointer, parser);
        while (parser.takes("when")) {
            cases.add(new Case(severity, parser.conditionBeforeMore()));
            if (!parser.takes(",")) {
                parser.require("else");
            }
            severity = severity(pointer, parser);
        }
        if (!parser.isAtEnd()) {
            throw new ConditionInvalid(pointer, "goes on after its end");
        }
        return new SeverityRule(text, cases, severity);
    }

    private static String severity(String pointer, ConditionParser parser) {
        var name = parser.name();
        if (name.length() > LONGEST_NAME || WORDS_OF_THE_GRAMMAR.contains(name)) {
            throw new ConditionInvalid(pointer, "has no word for the severity where one is wanted");
        }
        return name;
    }

    public String of(Facts facts) {
        return cases.stream()
                .filter(each -> each.clause().of(facts) == Truth.TRUE)
                .findFirst()
                .map(Case::severity)
                .orElse(otherwise);
    }

    /** Where there are no facts to judge by. */
    public String otherwise() {
        return otherwise;
    }

    @Override
    public String toString() {
        return text;
    }
}
