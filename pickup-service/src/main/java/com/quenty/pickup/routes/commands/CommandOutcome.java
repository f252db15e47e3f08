package com.quenty.pickup.routes.commands;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The fate of a command. */
enum CommandOutcome implements Coded {
    /** Commands before it have not come yet; it is kept until they have. */
    HELD,
    APPLIED,
    /** Never to be applied; the problem says why. */
    REFUSED;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
