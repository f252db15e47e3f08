package com.quenty.platform.validation;

import org.jspecify.annotations.Nullable;

/** Rules for plain text as people type it. */
public final class TextRules {

    /** For {@code @Pattern}: no line break and no other control character. */
    public static final String ONE_LINE = "[^\\p{Cntrl}\\u2028\\u2029]*";

    public static final String ONE_LINE_MESSAGE = "must be one line";

    /** For {@code @Pattern}: the longest and shortest numbers there are, with their country. */
    public static final String PHONE = "\\+[1-9][0-9]{6,14}";

    public static final String PHONE_MESSAGE = "must be a phone number in international form, such as +573001234567";

    public static final String CURRENCY_MESSAGE = "must be a currency of ISO 4217, such as COP";

    private TextRules() {}

    /** Without blanks around it, of whatever width and kind; null when nothing is left. */
    public static @Nullable String trimmed(@Nullable String typed) {
        if (typed == null || isBlank(typed)) {
            return null;
        }
        int start = 0;
        while (isBlank(typed.codePointAt(start))) {
            start = typed.offsetByCodePoints(start, 1);
        }
        int end = typed.length();
        while (isBlank(typed.codePointBefore(end))) {
            end = typed.offsetByCodePoints(end, -1);
        }
        return typed.substring(start, end);
    }

    /** Whether there are blanks alone, or nothing. */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(TextRules::isBlank);
    }

    /** Every blank of Unicode: those that break no line are no white space to Java. */
    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
