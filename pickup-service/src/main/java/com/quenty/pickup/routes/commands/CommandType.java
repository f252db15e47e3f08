package com.quenty.pickup.routes.commands;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The verbs of a driver. */
enum CommandType implements Coded {
    START,
    DEPART,
    ARRIVE,
    BEGIN,
    COMPLETE,
    LEAVE,
    FAIL,
    SKIP,
    FINISH;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    boolean isAboutAStop() {
        return this != START && this != FINISH;
    }

    /** After it the driver has left the stop. */
    boolean endsAStop() {
        return switch (this) {
            case COMPLETE, LEAVE, FAIL, SKIP -> true;
            case START, DEPART, ARRIVE, BEGIN, FINISH -> false;
        };
    }
}
