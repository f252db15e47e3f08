package com.quenty.intlshipping.landedcosts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.intlshipping.manifests.Incoterm;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The side of the sale that pays a component. */
enum Payer implements Coded {
    SELLER,
    BUYER;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    /** The buyer pays the goods by every term, and of the rest all that the term does not lay on the seller. */
    static Payer of(Incoterm incoterm, String component) {
        boolean isTheSellers = switch (component) {
            case "goods" -> false;
            case "freight" -> incoterm.includesCarriage();
            case "insurance" -> incoterm.includesInsurance();
            default -> incoterm.includesDuties();
        };
        return isTheSellers ? SELLER : BUYER;
    }
}
