package com.quenty.analytics.alerts.conditions;

import com.quenty.analytics.alerts.conditions.ConditionProblems.ConditionInvalid;
import com.quenty.analytics.alerts.conditions.Expression.Clause;
import java.util.Set;

/** A condition that was read: {@code value < 100 and count >= 5}. */
public final class Condition {

    /** As long as its column. */
    public static final int LONGEST = ConditionParser.LONGEST;

    private final String text;
    private final Clause clause;
    private final Set<Fact> named;

    private Condition(String text, Clause clause, Set<Fact> named) {
        this.text = text;
        this.clause = clause;
        this.named = Set.copyOf(named);
    }

    /**
     * @param pointer where the text stands in the request
     * @param offered the facts that it may name
     * @throws ConditionInvalid when it is none
     */
    public static Condition of(String pointer, String text, Set<Fact> offered) {
        var parser = new ConditionParser(pointer, text, offered);
        return new Condition(text, parser.condition(), parser.named());
    }

    public Truth holds(Facts facts) {
        return clause.of(facts);
    }

    public boolean names(Fact fact) {
        return named.contains(fact);
    }

    @Override
    public String toString() {
        return text;
    }
}
