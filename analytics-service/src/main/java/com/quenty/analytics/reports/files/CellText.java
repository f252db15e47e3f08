package com.quenty.analytics.reports.files;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Values as texts of cells. A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers are numbers and stay
 * as they are.
 */
final class CellText {

    /** Also their full-width forms, and what is skipped before a formula is looked for. */
    private static final String DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private CellText() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : safe(value.toString());
    }

    static String safe(String text) {
        var begin = text.stripLeading();
        boolean dangerous = !text.isEmpty()
                && (DANGEROUS.indexOf(text.charAt(0)) >= 0
                        || (!begin.isEmpty() && DANGEROUS.indexOf(begin.charAt(0)) >= 0));
        return dangerous ? "'" + text : text;
    }
}
