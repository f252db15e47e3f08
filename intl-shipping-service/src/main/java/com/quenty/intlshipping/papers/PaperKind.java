package com.quenty.intlshipping.papers;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** In the order in which they are listed. */
enum PaperKind implements Coded {
    /** The seller's bill for goods that are sold. */
    COMMERCIAL_INVOICE("Commercial invoice"),
    /** In its place when nothing is sold: customs want a value all the same. */
    PRO_FORMA_INVOICE("Pro forma invoice"),
    /** The goods, piece by piece, without their value. */
    PACKING_LIST("Packing list"),
    /** Customs declaration of the post, for letters of small value. */
    CN22("Customs declaration CN22"),
    /** Customs declaration of the post, for all else. */
    CN23("Customs declaration CN23"),
    /** One for each piece, to be stuck on it. */
    LABEL("Shipping label");

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final String title;

    PaperKind(String title) {
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    String title() {
        return title;
    }

    boolean isInvoice() {
        return this == COMMERCIAL_INVOICE || this == PRO_FORMA_INVOICE;
    }
}
