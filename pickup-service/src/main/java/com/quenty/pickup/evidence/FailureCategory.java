package com.quenty.pickup.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** Why a driver came away with nothing. */
public enum FailureCategory implements Coded {
    CUSTOMER_ABSENT,
    CUSTOMER_REFUSED,
    PACKAGE_NOT_READY,
    /** Too large, too heavy, badly packed or dangerous. */
    PACKAGE_UNFIT,
    ADDRESS_NOT_FOUND,
    ACCESS_DENIED,
    VEHICLE_PROBLEM,
    OUT_OF_TIME,
    WEATHER,
    OTHER;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    /** The driver was there as promised. */
    public boolean isOnTheCustomersSide() {
        return switch (this) {
            case CUSTOMER_ABSENT,
                    CUSTOMER_REFUSED,
                    PACKAGE_NOT_READY,
                    PACKAGE_UNFIT,
                    ADDRESS_NOT_FOUND,
                    ACCESS_DENIED -> true;
            case VEHICLE_PROBLEM, OUT_OF_TIME, WEATHER, OTHER -> false;
        };
    }
}
