package com.quenty.platform.validation;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for the names by which people sign in, in any script: letters with their marks and digits, after the
 * identifiers of RFC 8265. Compatibility forms, such as full-width letters, are replaced by what they stand for. Letters of
 * several scripts that look alike would make two names of one look, so a name keeps to one script, or to those that people
 * write together (UTS 39, "highly restrictive"). Two names are the same if the SQL function {@code name_key} says so.
 */
public final class UserNames {

    public static final String RULE =
            "must be 3 to 64 letters or digits, of one script, dots, hyphens or underscores, and begin"
                    + " with a letter or digit";

    public static final String DESCRIPTION =
            "3 to 64 letters or digits of any one script, dots, hyphens or underscores; begins"
                    + " with a letter or digit. Never changes. Case does not matter, nor whether letters come composed.";

    public static final int SHORTEST = 3;
    public static final int LONGEST = 64;

    /** A mark belongs to a letter. No ambiguity, so possessive: nothing is tried twice. */
    private static final Pattern FORM =
            Pattern.compile("(?:\\p{L}[\\p{Mn}\\p{Mc}]*+|\\p{Nd})(?:\\p{L}[\\p{Mn}\\p{Mc}]*+|[\\p{Nd}._-])*+");

    private static final Set<UnicodeScript> OF_ALL = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private static final Set<Set<UnicodeScript>> WRITTEN_TOGETHER = Set.of(
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

    /** Code points of a folded text: more than any name, or address, has. */
    private static final int LONGEST_FOLDED = 255;

    private UserNames() {}

    /** Without white space around it, in NFKC; null when nothing is left. */
    public static @Nullable String normalised(@Nullable String typed) {
        var name = TextRules.trimmed(typed);
        return name == null ? null : Normalizer.normalize(name, Normalizer.Form.NFKC);
    }

    /** @param name as {@link #normalised} answers it */
    public static boolean isValid(String name) {
        int length = name.codePointCount(0, name.length());
        return length >= SHORTEST
                && length <= LONGEST
                && FORM.matcher(name).matches()
                && name.codePoints().noneMatch(PlainText::isIgnorable)
                && isOfOneScript(name);
    }

    /** One text for all spellings of a typed name or address; for counting, not for looking up. */
    public static String folded(String typed) {
        var folded = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return folded.codePointCount(0, folded.length()) <= LONGEST_FOLDED
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, LONGEST_FOLDED));
    }

    private static boolean isOfOneScript(String name) {
        var scripts = name.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> !OF_ALL.contains(script))
                .collect(Collectors.toSet());
        return scripts.size() <= 1 || WRITTEN_TOGETHER.stream().anyMatch(together -> together.containsAll(scripts));
    }
}
