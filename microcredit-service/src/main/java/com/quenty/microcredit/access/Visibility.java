package com.quenty.microcredit.access;

import com.quenty.platform.security.Caller;

/**
 * The rows a caller may see, as parameters of a query: {@code (:customer = '' or x.customerId = :customer)}, likewise the
 * company. Empty is no restriction.
 */
public record Visibility(String customer, String company) {

    private static final String ANY = "";

    /** What no id is ever equal to. */
    private static final String NOBODY = "-";

    public static Visibility of(Caller caller) {
        return switch (caller.scope()) {
            case PLATFORM -> new Visibility(ANY, ANY);
            case COMPANY -> new Visibility(ANY, caller.companyId() == null ? NOBODY : caller.companyId());
            case OWN -> new Visibility(caller.id(), ANY);
        };
    }
}
