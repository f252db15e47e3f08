package com.quenty.platform.problem;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what a problem repeats of a request: enough to know it again, and no more. {@link #of} quotes a value where a message is
 * made; {@link Problems} holds every document to the bounds, whoever made its messages.
 */
public final class Echo {

    /** Code points of a value, or of a word, which no message of ours has as long. */
    private static final int LONGEST_VALUE = 100;

    /** Code points of a message, of which some list what could have been said. */
    private static final int LONGEST_MESSAGE = 1_000;

    private static final int LONGEST_PATH = 1_000;
    private static final int MOST_VALUES = 100;

    private static final String MORE = "\u2026";
    private static final String MORE_IN_PATH = "%E2%80%A6";

    private Echo() {}

    /** The value in quotation marks, so that an empty one is seen too. */
    public static String of(String value) {
        return '"' + shortened(value, LONGEST_VALUE) + '"';
    }

    /** The values in quotation marks. */
    public static String of(Collection<String> values) {
        return values.stream().limit(MOST_VALUES).map(Echo::of).collect(Collectors.joining(", "))
                + (values.size() > MOST_VALUES ? ", " + MORE : "");
    }

    /** A message with no longer words than the bound allows, and not too many of them. */
    static String message(String message) {
        if (message.length() <= LONGEST_VALUE) {
            return message;
        }
        var bounded = new StringBuilder();
        int word = 0;
        for (int i = 0; i < message.length() && bounded.length() <= LONGEST_MESSAGE; ) {
            int next = message.codePointAt(i);
            i += Character.charCount(next);
            word = Character.isWhitespace(next) ? 0 : word + 1;
            if (word <= LONGEST_VALUE) {
                bounded.appendCodePoint(next);
            } else if (word == LONGEST_VALUE + 1) {
                bounded.append(MORE);
            }
        }
        return shortened(bounded.toString(), LONGEST_MESSAGE);
    }

    static FieldProblem error(FieldProblem error) {
        return new FieldProblem(message(error.pointer()), message(error.message()));
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
