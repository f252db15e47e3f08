package com.quenty.pickup.plans.days;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.pickup.routing.Plan;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** Why a pickup is on no route. */
public enum UnassignedReason implements Coded {
    /** No driver and vehicle have the skills it needs. */
    NO_SKILL,
    /** It is more than any able vehicle holds. */
    TOO_LARGE,
    /** No able driver could be there within its window and be back in time, even with nothing else to do. */
    OUT_OF_REACH,
    /** The drivers who could collect it are full of others. */
    NO_ROOM,
    /** It was put on a route, moved or cancelled since the plan was made. */
    CHANGED,
    /** It was on a route, and a late order of a higher rank went before it when the day was planned again. */
    OUTRANKED;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    public static UnassignedReason of(Plan.Reason reason) {
        return switch (reason) {
            case NO_SKILL -> NO_SKILL;
            case TOO_LARGE -> TOO_LARGE;
            case OUT_OF_REACH -> OUT_OF_REACH;
            case NO_ROOM -> NO_ROOM;
        };
    }
}
