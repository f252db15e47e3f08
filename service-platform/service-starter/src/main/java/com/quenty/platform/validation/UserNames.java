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
 * write together (UTS 39, "highly restrictive"). Joiners may stand where the script needs them. Two names are the same if the SQL function {@code name_key} says so.
 */
public final class UserNames {

    public static final String RULE =
            "must be 3 to 64 letters or digits, of one script, dots, hyphens or underscores, and begin"
                    + " with a letter or digit";

    public static final String DESCRIPTION =
            "3 to 64 letters or digits of any one script, dots, hyphens or underscores; begins"
                    + " with a letter or digit. Never changes. Case does not matter, nor whether letters come composed,"
                    + " nor joiners between them.";

    public static final int SHORTEST = 3;
    public static final int LONGEST = 64;

    /** A mark belongs to a letter. No ambiguity, so possessive: nothing is tried twice. */
    private static final Pattern FORM =
            Pattern.compile("(?:\\p{L}[\\p{Mn}\\p{Mc}]*+|\\p{Nd})(?:\\p{L}[\\p{Mn}\\p{Mc}]*+|[\\p{Nd}._-])*+");

    private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D]+");

    /** Letters with a dot, or the place for one, in NFD and lower case: another dot above them is not seen. */
    private static final Pattern SECOND_DOT =
            Pattern.compile("[ij\\u0131\\u0237\\u0249\\u0268\\u029D\\u03F3\\u0456\\u0458\\u1D96]\\p{M}*\\u0307");

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

    /**
     * The rule that the name breaks, in words for the caller; null when it breaks none.
     *
     * @param name as {@link #normalised} answers it
     */
    public static @Nullable String flaw(String name) {
        var seen = JOINERS.matcher(name).replaceAll("");
        if (seen.codePoints().anyMatch(PlainText::isIgnorable)) {
            return PlainText.INVISIBLE;
        }
        if (seen.codePointCount(0, seen.length()) < SHORTEST
                || name.codePointCount(0, name.length()) > LONGEST
                || !FORM.matcher(seen).matches()) {
            return RULE;
        }
        if (SECOND_DOT.matcher(decomposed(seen)).find()) {
            return "must not have a second dot above a letter";
        }
        return isOfOneScript(seen) ? PlainText.flaw(name, PlainText.Kind.LINE) : "must have letters of one script";
    }

    /** @param name as {@link #normalised} answers it */
    public static boolean isValid(String name) {
        return flaw(name) == null;
    }

    /** One text for all spellings of a typed name or address; for counting, not for looking up. */
    public static String folded(String typed) {
        var folded = Normalizer.normalize(JOINERS.matcher(typed.strip()).replaceAll(""), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return folded.codePointCount(0, folded.length()) <= LONGEST_FOLDED
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, LONGEST_FOLDED));
    }

    /** The capital I with a dot is one letter, that of Turkish, and its dot the only one. */
    private static String decomposed(String name) {
        return Normalizer.normalize(name.replace('\u0130', 'i').toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    }

    private static boolean isOfOneScript(String name) {
        var scripts = name.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> !OF_ALL.contains(script))
                .collect(Collectors.toSet());
        return scripts.size() <= 1 || WRITTEN_TOGETHER.stream().anyMatch(together -> together.containsAll(scripts));
    }
}
