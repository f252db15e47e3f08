package com.quenty.intlshipping.screenings;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.intlshipping.validations.Severity;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The result of a screening, and whether a person has cleared it. */
enum ScreeningStatus implements Lifecycle<ScreeningStatus> {
    /** Like no name of the list. */
    CLEAR,
    /** So like a name of the list that a person has to look at it. */
    REVIEW,
    /** A person has looked at it, and says that it is another party. */
    CLEARED,
    /** Too like a name of the list: nothing is sent, and nobody clears it. */
    BLOCKED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    static ScreeningStatus of(@Nullable Severity severity) {
        return switch (severity) {
            case null -> CLEAR;
            case BLOCK -> BLOCKED;
            case LICENCE, WARN -> REVIEW;
        };
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<ScreeningStatus> next() {
        return switch (this) {
            case REVIEW -> EnumSet.of(CLEARED);
            case CLEAR, CLEARED, BLOCKED -> EnumSet.noneOf(ScreeningStatus.class);
        };
    }
}
