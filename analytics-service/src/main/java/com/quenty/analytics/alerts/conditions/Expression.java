package com.quenty.analytics.alerts.conditions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a condition as it was read: a number, or something that is true or not. */
sealed interface Expression {

    /** A number, null where it is undefined. */
    sealed interface Term extends Expression {
        @Nullable
        BigDecimal of(Facts facts);
    }

    /** Something that holds or does not. */
    sealed interface Clause extends Expression {
        Truth of(Facts facts);
    }

    record Literal(BigDecimal number) implements Term {
        @Override
        public BigDecimal of(Facts facts) {
            return number;
        }
    }

    record Named(Fact fact) implements Term {
        @Override
        public @Nullable BigDecimal of(Facts facts) {
            return facts.get(fact);
        }
    }

    record Negated(Term term) implements Term {
        @Override
        public @Nullable BigDecimal of(Facts facts) {
            var number = term.of(facts);
            return number == null ? null : number.negate();
        }
    }

    record Computed(Operation operation, Term left, Term right) implements Term {
        @Override
        public @Nullable BigDecimal of(Facts facts) {
            var one = left.of(facts);
            var other = right.of(facts);
            return one == null || other == null ? null : operation.of(one, other);
        }
    }

    record Called(ConditionFunction function, List<Term> arguments) implements Term {
        public Called {
            arguments = List.copyOf(arguments);
        }

        @Override
        public @Nullable BigDecimal of(Facts facts) {
            var numbers = new ArrayList<BigDecimal>();
            for (var argument : arguments) {
                var number = argument.of(facts);
                if (number == null) {
                    return null;
                }
                numbers.add(number);
            }
            return function.of(numbers);
        }
    }

    record Compared(Comparison comparison, Term left, Term right) implements Clause {
        @Override
        public Truth of(Facts facts) {
            var one = left.of(facts);
            var other = right.of(facts);
            return one == null || other == null ? Truth.UNDEFINED : Truth.of(comparison.holds(one.compareTo(other)));
        }
    }

    record Both(Clause left, Clause right) implements Clause {
        @Override
        public Truth of(Facts facts) {
            return left.of(facts).and(right.of(facts));
        }
    }

    record Either(Clause left, Clause right) implements Clause {
        @Override
        public Truth of(Facts facts) {
            return left.of(facts).or(right.of(facts));
        }
    }

    record Not(Clause clause) implements Clause {
        @Override
        public Truth of(Facts facts) {
            return clause.of(facts).not();
        }
    }
}
