package com.quenty.intlshipping.papers;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of the scripts of characters that can't be printed. Pure. */
final class MissingGlyphs {

    private MissingGlyphs() {}

    /** Such as {@code Tamil}, each once. */
    static List<String> scripts(Collection<String> characters) {
        return characters.stream()
                .map(each -> name(UnicodeScript.of(each.codePointAt(0))))
                .distinct()
                .toList();
    }

    private static String name(UnicodeScript script) {
        return switch (script) {
            case COMMON, INHERITED, UNKNOWN -> "symbols";
            default ->
                List.of(script.name().split("_")).stream()
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
        };
    }
}
