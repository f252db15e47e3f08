package com.quenty.intlshipping.importrules;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The parts of a price that are in a value. */
public enum ValueBasis implements Coded {
    /** The goods, without carriage and insurance: customs value of the United States. */
    FOB,
    /** The goods alone, where a de minimis says so: the same figure as `fob`, by another law. */
    INTRINSIC,
    /** The goods with carriage and insurance: customs value of most countries. */
    CIF;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    public boolean withCarriage() {
        return this == CIF;
    }
}
