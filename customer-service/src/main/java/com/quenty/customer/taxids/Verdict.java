package com.quenty.customer.taxids;

/** The result of a rule for a number. Reasons are for the person who typed it. */
public sealed interface Verdict {

    record Valid() implements Verdict {}

    /** Probably a typing error, but numbers like this are in use: to be reviewed, not refused. */
    record Suspicious(String reason) implements Verdict {}

    record Invalid(String reason) implements Verdict {}

    Verdict VALID = new Valid();

    static Verdict invalid(String reason) {
        return new Invalid(reason);
    }

    static Verdict validIf(boolean condition, String otherwise) {
        return condition ? VALID : new Invalid(otherwise);
    }
}
