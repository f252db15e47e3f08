package com.quenty.intlshipping.tariffs;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Postal codes as tariffs compare them: capital letters and digits alone. */
final class PostalCode {

    private PostalCode() {}

    static String canonical(@Nullable String typed) {
        return typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** All beginnings, the empty one and the whole included. */
    static List<String> prefixes(@Nullable String typed) {
        var code = canonical(typed);
        return IntStream.rangeClosed(0, code.length())
                .mapToObj(end -> code.substring(0, end))
                .toList();
    }
}
