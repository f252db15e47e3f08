package com.quenty.order.skus;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The form of SKUs, which are names and no numbers: upper and lower case are different, and so are the digits of two scripts; two ways
 * to write one letter are not.
 */
public final class SkuRules {

    /** A joiner stands between letters: at the end of a part nobody could see it. */
    private static final String JOINER = "[\\u200C\\u200D](?=\\p{L})";

    private static final String PART = "[\\p{L}\\p{Nd}](?:[\\p{L}\\p{M}\\p{Nd}._+&()-]|" + JOINER + ")*";

    static final String PATTERN = "(?=.{1,100}$)" + PART + "(?:/" + PART + ")*";

    private SkuRules() {}

    /** NFC, however it was typed: in it SKUs are kept and compared. */
    public static @Nullable String canonical(@Nullable String sku) {
        return sku == null ? null : Normalizer.normalize(sku, Normalizer.Form.NFC);
    }
}
