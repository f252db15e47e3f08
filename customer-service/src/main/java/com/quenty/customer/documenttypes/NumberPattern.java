package com.quenty.customer.documenttypes;

import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that an operator typed in, matched against a number that a stranger typed in. Some pairs of the two
 * would keep the matcher busy for years, so it may look at a character only so many times.
 */
final class NumberPattern {

    private static final int PATIENCE = 100_000;

    private final Pattern pattern;

    private NumberPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws InvalidPattern when it is not a regular expression */
    static NumberPattern of(String expression) {
        try {
            return new NumberPattern(Pattern.compile(expression));
        } catch (PatternSyntaxException unreadable) {
            throw new InvalidPattern(unreadable.getDescription());
        }
    }

    /** Whether the whole number matches; one that can't be decided in time does not. */
    boolean matches(String number) {
        try {
            return pattern.matcher(new Rationed(number)).matches();
        } catch (CancellationException undecided) {
            return false;
        }
    }

    private static final class Rationed implements CharSequence {

        private final CharSequence text;
        private int looksLeft = PATIENCE;

        Rationed(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (looksLeft-- == 0) {
                throw new CancellationException("looked too often");
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
