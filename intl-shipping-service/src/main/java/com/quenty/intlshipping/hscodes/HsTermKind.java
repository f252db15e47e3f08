package com.quenty.intlshipping.hscodes;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The way from what was asked to a word of the nomenclature. */
enum HsTermKind implements Coded {
    /** The word itself, in any inflection. */
    WORD,
    /** A word that means the same. */
    SYNONYM,
    /** A word that is written almost the same. */
    SIMILAR;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
