package com.quenty.intlshipping.deniedparties;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The ways in which a text is like a name of the list. Only the first is sure enough to block; the others are for a person to judge. */
public enum MatchWay implements Coded {
    /** The whole text, as it is written, is like the whole name. */
    WHOLE,
    /** The name is within the text, perhaps with blanks between its letters. */
    PART,
    /** As above, once both are written in Latin letters. */
    TRANSLITERATED,
    /** Letters of the text look like those of the name. */
    LOOK_ALIKE;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
