package com.quenty.reverselogistics.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;

/** The condition of goods that came back. */
public enum ConditionGrade implements Coded {
    /** Sealed, as it was sold. */
    A,
    /** Opened, without a trace of use. */
    B,
    /** Light traces of use, complete and working. */
    C,
    /** Clear traces of use, or something that is not essential is missing. */
    D,
    /** Damaged, does not work fully, or something essential is missing. */
    E,
    /** Worthless, dangerous, or not what was sold. */
    F;

    @JsonValue
    @EnumeratedValue
    private final String code = name();

    @Override
    public String code() {
        return code;
    }

    /** The worse of the two. */
    public ConditionGrade worse(ConditionGrade other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
