package com.quenty.customer.documenttypes;

import com.quenty.customer.documenttypes.DocumentTypeProblems.InvalidPattern;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that an operator typed in, matched against a number that a stranger typed in. Some pairs of
 * the two backtrack for years, so the matcher may read only so many characters.
 */
final class NumberPattern {

    private static final int MAXIMUM_READS = 100_000;

    private final Pattern pattern;

    private NumberPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws InvalidPattern if it is not a regular expression */
    static NumberPattern of(String expression) {
        try {
            return new NumberPattern(Pattern.compile(expression));
        } catch (PatternSyntaxException unreadable) {
            throw new InvalidPattern(unreadable.getDescription());
        }
    }

    /** Whether the whole number matches; false if that can't be decided in time. */
    boolean matches(String number) {
        try {
            return pattern.matcher(new LimitedText(number)).matches();
        } catch (CancellationException undecided) {
            return false;
        }
    }

    private static final class LimitedText implements CharSequence {

        private final CharSequence text;
        private int readsLeft = MAXIMUM_READS;

        LimitedText(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (readsLeft-- == 0) {
                throw new CancellationException("read too often");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
