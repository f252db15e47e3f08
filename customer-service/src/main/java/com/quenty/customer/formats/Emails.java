package com.quenty.customer.formats;

import com.quenty.platform.validation.TextRules;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** E-mail addresses: the domain ignores case, the part before it is up to the receiving host. */
public final class Emails {

    private Emails() {}

    public static @Nullable String normalized(@Nullable String typed) {
        String address = TextRules.trimmed(typed);
        if (address == null) {
            return null;
        }
        int at = address.lastIndexOf('@');
        return at < 0
                ? address
                : address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }
}
