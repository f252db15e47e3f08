package com.quenty.platform.problem;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what a problem repeats of a request: enough to know it again, and no more. {@link #of} quotes a value where a message is
 * made; {@link Problems} holds every document to the bounds, whoever made its messages.
 */
public final class Echo {

    /** Code points of a value. */
    private static final int LONGEST_VALUE = 100;

    /** Marks behind a value that are kept when it is cut: a quotation mark, a bracket, a full stop. */
    private static final int MOST_MARKS = 4;

    /** Code points of a word, which no message of ours has as long: a value that was cut, with the marks around it. */
    private static final int LONGEST_WORD = LONGEST_VALUE + 2 * MOST_MARKS;

    /** Characters of a list of values, so that it fits into a message. */
    private static final int LONGEST_LIST = 600;

    /** Code points of a message, of which some list what could have been said. */
    private static final int LONGEST_MESSAGE = 1_000;

    private static final int LONGEST_PATH = 1_000;
    private static final int MOST_VALUES = 100;
    private static final int MOST_ERRORS = 20;

    private static final String QUOTE = "\"";
    private static final String CLOSING = "\"'\u201d\u2019\u00bb)]}.,;:!?";

    private static final String MORE = "\u2026";
    private static final String MORE_IN_PATH = "%E2%80%A6";

    private Echo() {}

    /** The value in quotation marks, so that an empty one is seen too. */
    public static String of(String value) {
        return QUOTE + shortened(value, LONGEST_VALUE) + QUOTE;
    }

    /** The values in quotation marks. */
    public static String of(Collection<String> values) {
        var quoted = new StringJoiner(", ");
        int said = 0;
        for (var value : values) {
            if (said == MOST_VALUES || quoted.length() > LONGEST_LIST) {
                quoted.add(MORE);
                break;
            }
            quoted.add(of(value));
            said++;
        }
        return quoted.toString();
    }

    /**
     * A message with no longer words than the bound allows, and not too many of them. It is cut between the marks that are around
     * it: a quotation is closed, and a sentence ends.
     */
    static String message(String message) {
        if (message.length() <= LONGEST_VALUE) {
            return message;
        }
        var bounded = new StringBuilder();
        for (int at = 0; at < message.length() && bounded.length() <= 2 * LONGEST_MESSAGE; at++) {
            int end = at;
            while (end < message.length() && !Character.isWhitespace(message.charAt(end))) {
                end++;
            }
            bounded.append(word(message.substring(at, end)));
            if (end < message.length()) {
                bounded.append(message.charAt(end));
            }
            at = end;
        }
        if (bounded.codePointCount(0, bounded.length()) <= LONGEST_MESSAGE) {
            return bounded.toString();
        }
        var head = shortened(bounded.toString(), LONGEST_MESSAGE);
        boolean open = head.chars().filter(character -> character == '"').count() % 2 == 1;
        return head + (open ? QUOTE : "") + endOf(message).replace(QUOTE, "");
    }

    private static String word(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_WORD
                ? word
                : shortened(word, LONGEST_VALUE) + endOf(word);
    }

    /** The marks that close what a text ends with. */
    private static String endOf(String text) {
        int from = text.length();
        while (from > 0 && text.length() - from < MOST_MARKS && CLOSING.indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        return text.substring(from);
    }

    /** The first errors of a problem: nobody mends more at a time, and there could be one for each byte of a request. */
    static List<FieldProblem> errors(List<FieldProblem> errors) {
        return errors.stream()
                .limit(MOST_ERRORS)
                .map(error -> new FieldProblem(message(error.pointer()), message(error.message())))
                .toList();
    }

    /** The end of the detail of a problem that has more errors than it names, or nothing. */
    static String ofMore(List<FieldProblem> errors) {
        return errors.size() <= MOST_ERRORS
                ? ""
                : " Only the first %d of %d errors are listed.".formatted(MOST_ERRORS, errors.size());
    }

    /** A member of a problem document. */
    static Object member(Object value) {
        return switch (value) {
            case String text -> shortened(text, LONGEST_VALUE);
            case Collection<?> values -> values.stream().map(Echo::member).toList();
            case Map<?, ?> entries -> {
                var bounded = new LinkedHashMap<String, @Nullable Object>();
                entries.forEach((name, entry) -> bounded.put(
                        shortened(String.valueOf(name), LONGEST_VALUE), entry == null ? null : member(entry)));
                yield bounded;
            }
            default -> value;
        };
    }

    /** A path that is still a URI reference. */
    static @Nullable String path(@Nullable String path) {
        if (path == null || path.length() <= LONGEST_PATH) {
            return path;
        }
        int end = LONGEST_PATH;
        for (int back = 1; back <= 2; back++) {
            if (path.charAt(LONGEST_PATH - back) == '%') {
                end = LONGEST_PATH - back;
            }
        }
        return path.substring(0, end) + MORE_IN_PATH;
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + MORE;
    }
}
