package com.quenty.analytics.alerts.conditions;

import com.quenty.analytics.alerts.conditions.ConditionProblems.ConditionInvalid;
import com.quenty.analytics.alerts.conditions.Expression.Both;
import com.quenty.analytics.alerts.conditions.Expression.Called;
import com.quenty.analytics.alerts.conditions.Expression.Clause;
import com.quenty.analytics.alerts.conditions.Expression.Compared;
import com.quenty.analytics.alerts.conditions.Expression.Computed;
import com.quenty.analytics.alerts.conditions.Expression.Either;
import com.quenty.analytics.alerts.conditions.Expression.Literal;
import com.quenty.analytics.alerts.conditions.Expression.Named;
import com.quenty.analytics.alerts.conditions.Expression.Negated;
import com.quenty.analytics.alerts.conditions.Expression.Not;
import com.quenty.analytics.alerts.conditions.Expression.Term;
import com.quenty.platform.codes.Coded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a condition by recursive descent:
 *
 * <pre>
 * condition  = both { "or" both }
 * both       = negation { "and" negation }
 * negation   = "not" negation | comparison
 * comparison = sum [ ( "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "==" | "!=" ) sum ]
 * sum        = product { ( "+" | "-" ) product }
 * product    = sign { ( "*" | "/" ) sign }
 * sign       = "-" sign | number | name | function "(" sum { "," sum } ")" | "(" condition ")"
 * </pre>
 *
 * <p>Length, number of words and depth have limits, so that no text costs much to read or to evaluate.
 */
final class ConditionParser {

    static final int LONGEST = 500;
    private static final int MOST_WORDS = 200;
    private static final int DEEPEST = 30;
    private static final int MOST_DIGITS = 30;

    private static final Pattern WORD =
            Pattern.compile("[0-9]+(?:\\.[0-9]+)?|[a-z_][a-z0-9_]*|<=|>=|==|!=|[<>()+*/,-]");

    private record Word(String text, int position) {}

    private final String pointer;
    private final Set<Fact> offered;
    private final List<Word> words;
    private final Set<Fact> named = EnumSet.noneOf(Fact.class);
    private int next;
    private int depth;

    /**
     * @param pointer where the text stands in the request
     * @param offered the facts that may be named
     */
    ConditionParser(String pointer, String text, Set<Fact> offered) {
        this.pointer = pointer;
        this.offered = offered;
        this.words = words(text);
    }

    private List<Word> words(String text) {
        if (text.length() > LONGEST) {
            throw invalid("must have at most %d characters".formatted(LONGEST));
        }
        var found = new ArrayList<Word>();
        Matcher matcher = WORD.matcher(text);
        int position = 0;
        while (position < text.length()) {
            if (text.charAt(position) == ' ') {
                position++;
                continue;
            }
            matcher.region(position, text.length());
            if (!matcher.lookingAt()) {
                throw invalid("has something unknown at character %d".formatted(position + 1));
            }
            if (found.size() == MOST_WORDS) {
                throw invalid("must have at most %d words and signs".formatted(MOST_WORDS));
            }
            found.add(new Word(matcher.group(), position + 1));
            position = matcher.end();
        }
        return found;
    }

    /** @throws ConditionInvalid for anything but one whole condition */
    Clause condition() {
        var read = clause(either());
        if (next < words.size()) {
            throw unexpected();
        }
        return read;
    }

    /** The severity rule goes on after a condition: {@code critical when value < 80 else warning}. */
    Clause conditionBeforeMore() {
        return clause(either());
    }

    boolean isAtEnd() {
        return next == words.size();
    }

    boolean takes(String word) {
        if (!isAtEnd() && words.get(next).text().equals(word)) {
            next++;
            return true;
        }
        return false;
    }

    void require(String word) {
        if (!takes(word)) {
            throw unexpected();
        }
    }

    /** A word of letters, which is no number and no sign. */
    String name() {
        if (isAtEnd() || !Character.isLetter(words.get(next).text().charAt(0))) {
            throw unexpected();
        }
        return words.get(next++).text();
    }

    Set<Fact> named() {
        return named;
    }

    private Expression either() {
        enter();
        var left = both();
        while (takes("or")) {
            left = new Either(clause(left), clause(both()));
        }
        depth--;
        return left;
    }

    private Expression both() {
        var left = negation();
        while (takes("and")) {
            left = new Both(clause(left), clause(negation()));
        }
        return left;
    }

    private Expression negation() {
        if (takes("not")) {
            enter();
            var negated = new Not(clause(negation()));
            depth--;
            return negated;
        }
        return comparison();
    }

    private Expression comparison() {
        var left = sum();
        if (isAtEnd()) {
            return left;
        }
        var comparison = Coded.find(Comparison.class, words.get(next).text());
        if (comparison.isEmpty()) {
            return left;
        }
        next++;
        return new Compared(comparison.get(), term(left), term(sum()));
    }

    private Expression sum() {
        var left = product();
        while (true) {
            if (takes("+")) {
                left = new Computed(Operation.PLUS, term(left), term(product()));
            } else if (takes("-")) {
                left = new Computed(Operation.MINUS, term(left), term(product()));
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        var left = sign();
        while (true) {
            if (takes("*")) {
                left = new Computed(Operation.TIMES, term(left), term(sign()));
            } else if (takes("/")) {
                left = new Computed(Operation.DIVIDED_BY, term(left), term(sign()));
            } else {
                return left;
            }
        }
    }

    private Expression sign() {
        if (takes("-")) {
            enter();
            var negated = new Negated(term(sign()));
            depth--;
            return negated;
        }
        if (takes("(")) {
            var inner = either();
            require(")");
            return inner;
        }
        if (isAtEnd()) {
            throw unexpected();
        }
        var word = words.get(next);
        if (Character.isDigit(word.text().charAt(0))) {
            next++;
            return number(word);
        }
        return named(word, name());
    }

    private Literal number(Word word) {
        if (word.text().length() > MOST_DIGITS) {
            throw invalid("has a number of too many digits at character %d".formatted(word.position()));
        }
        return new Literal(new BigDecimal(word.text()));
    }

    private Term named(Word word, String name) {
        Optional<ConditionFunction> function = Arrays.stream(ConditionFunction.values())
                .filter(each -> each.code().equals(name))
                .findFirst();
        if (function.isPresent()) {
            return called(function.get());
        }
        var fact = Coded.find(Fact.class, name).filter(offered::contains);
        if (fact.isEmpty()) {
            throw invalid("names something unknown at character %d; it may name %s"
                    .formatted(
                            word.position(),
                            offered.stream().map(Fact::code).sorted().collect(Collectors.joining(", "))));
        }
        named.add(fact.get());
        return new Named(fact.get());
    }

    private Called called(ConditionFunction function) {
        require("(");
        enter();
        var arguments = new ArrayList<Term>();
        arguments.add(term(sum()));
        while (takes(",")) {
            arguments.add(term(sum()));
        }
        require(")");
        depth--;
        if (arguments.size() != function.arguments()) {
            throw invalid(
                    "gives %s %d numbers, not %d".formatted(function.code(), arguments.size(), function.arguments()));
        }
        return new Called(function, arguments);
    }

    private void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw invalid("must not be nested deeper than %d".formatted(DEEPEST));
        }
    }

    private Clause clause(Expression read) {
        if (read instanceof Clause clause) {
            return clause;
        }
        throw invalid("has a number where a comparison is wanted" + before());
    }

    private Term term(Expression read) {
        if (read instanceof Term term) {
            return term;
        }
        throw invalid("has a comparison where a number is wanted" + before());
    }

    private String before() {
        return isAtEnd()
                ? ""
                : ", before character %d".formatted(words.get(next).position());
    }

    private ConditionInvalid unexpected() {
        return invalid(
                isAtEnd()
                        ? "ends too early"
                        : "can't be understood at character %d"
                                .formatted(words.get(next).position()));
    }

    private ConditionInvalid invalid(String message) {
        return new ConditionInvalid(pointer, message);
    }
}
