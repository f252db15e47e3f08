package com.quenty.order.skus;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The form of SKUs. Upper and lower case are different; two ways to write one letter are not. */
public final class SkuRules {

    private static final String PART = "[\\p{L}0-9][\\p{L}\\p{M}0-9._+&()-]*";

    static final String PATTERN = "(?=.{1,100}$)" + PART + "(?:/" + PART + ")*";

    private SkuRules() {}

    /** NFC, however it was typed: in it SKUs are kept and compared. */
    public static @Nullable String canonical(@Nullable String sku) {
        return sku == null ? null : Normalizer.normalize(sku, Normalizer.Form.NFC);
    }
}
