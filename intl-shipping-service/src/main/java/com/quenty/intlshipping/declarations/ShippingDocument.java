package com.quenty.intlshipping.declarations;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Documents that customs, other authorities and carriers ask for. */
public enum ShippingDocument implements Coded {
    COMMERCIAL_INVOICE,
    /** For goods that are not sold. */
    PRO_FORMA_INVOICE,
    CERTIFICATE_OF_ORIGIN,
    EXPORT_DECLARATION,
    EXPORT_LICENCE,
    IMPORT_LICENCE,
    PHYTOSANITARY_CERTIFICATE,
    VETERINARY_CERTIFICATE,
    SANITARY_REGISTRATION,
    /** Of the convention on trade in endangered species. */
    CITES_PERMIT,
    SAFETY_DATA_SHEET,
    /** The shipper's, by the rules of the air. */
    DANGEROUS_GOODS_DECLARATION,
    BATTERY_STATEMENT;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
