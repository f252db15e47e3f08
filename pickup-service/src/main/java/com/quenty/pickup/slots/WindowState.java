package com.quenty.pickup.slots;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** Whether a window can be booked. */
enum WindowState implements Coded {
    BOOKABLE,
    FULL,
    /** It begins too soon, or has begun. */
    CLOSED,
    /** It begins too far ahead. */
    NOT_YET_OPEN,
    /** No places are counted: whether a driver can come is decided by the routes of the day, when it is booked. */
    ON_REQUEST;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
