package com.quenty.test;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The dictionary of roles in {@code docs/glossary.md}: the table of words that a bean's class name may end in, and the line of
 * words that no class name ends in. The rules read the document, so both always agree.
 */
record Glossary(List<String> roles, List<String> notUsed) {

    private static final Pattern SECTION = Pattern.compile("(?ms)^## Roles$(.*?)(?=^## |\\z)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
    private static final Pattern NOT_USED = Pattern.compile("(?ms)^Not used as an ending: (.*?)\\.");
    private static final Pattern WORD = Pattern.compile("`(\\w+)`");

    static Glossary ofSuite() {
        return parse(Checkout.read(Checkout.suite("docs/glossary.md")));
    }

    static Glossary parse(String document) {
        var section = SECTION.matcher(document)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/glossary.md has no section 'Roles'"));
        var notUsed = NOT_USED.matcher(section)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/glossary.md does not say what is not used as an ending"));
        return new Glossary(words(ROW, section), words(WORD, notUsed));
    }

    private static List<String> words(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    boolean isRole(String className) {
        return roles.stream().anyMatch(className::endsWith);
    }

    boolean isNotUsed(String className) {
        return notUsed.stream().anyMatch(className::endsWith);
    }
}
