package com.quenty.intlshipping.importrules;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** The subject of a rule, and the members that it has to have and may have. */
public enum ImportRuleKind implements Coded {
    /** Which parts of the price customs count. */
    CUSTOMS_VALUE(Set.of("basis"), Set.of()),
    /** Of the customs value. */
    DUTY(Set.of("rate"), Set.of("hs_prefix", "origin_country")),
    /** Which sums VAT is charged on. */
    VAT_BASE(Set.of("vat_base"), Set.of()),
    VAT(Set.of("rate"), Set.of("hs_prefix")),
    /** The value up to which there is no duty, or only a sum for each kind of goods. */
    DUTY_DE_MINIMIS(Set.of("basis", "currency", "max_value"), Set.of("origin_country", "line_amount")),
    /** The value up to which there is no VAT. */
    VAT_DE_MINIMIS(Set.of("basis", "currency", "max_value"), Set.of("origin_country")),
    /** Of the entry, as a share of the customs value within limits. */
    HANDLING_FEE(Set.of("rate"), Set.of("currency", "min_value", "min_amount", "max_amount")),
    /** Of laying out duty and VAT, as a share of these within limits. */
    DISBURSEMENT_FEE(Set.of("rate"), Set.of("currency", "min_amount", "max_amount"));

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final Set<String> required;
    private final Set<String> optional;

    ImportRuleKind(Set<String> required, Set<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    @Override
    public String code() {
        return code;
    }

    boolean requires(String member) {
        return required.contains(member);
    }

    boolean allows(String member) {
        return required.contains(member) || optional.contains(member);
    }

    /** A rate for some goods wants one for all the others. */
    boolean coversAllGoods() {
        return this == DUTY || this == VAT;
    }
}
