package com.quenty.platform.validation;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which texts may enter before any field has its say, in every script: those of characters that can be kept,
 * seen and read in one direction. The one mechanism for every text that comes in; it stands at the door, so that no field
 * has to remember it.
 */
public final class PlainText {

    /** The use of a text, which says how much of it has to be seen. */
    public enum Kind {
        /** A name, a number, a code: two that differ have to look different. */
        LINE,

        /** Prose, with line ends, tabs and marks of direction. */
        PARAGRAPHS,

        /** A password, token or secret: compared by machines and shown to nobody. */
        SECRET;

        /** By the last word of the field's name, as on the wire. */
        public static Kind of(String field) {
            var last = field.substring(field.lastIndexOf('_') + 1);
            return SECRETS.contains(last) ? SECRET : PARAGRAPH_WORDS.contains(last) ? PARAGRAPHS : LINE;
        }
    }

    public static final String UNKEEPABLE = "must be a Unicode text without U+0000";

    static final String INVISIBLE = "must not have invisible characters";
    static final String LONE_MARK = "must not have a combining mark without a character before it";

    /** Words that people write at length, so with line ends. Every other text is one line. */
    private static final Set<String> PARAGRAPH_WORDS =
            Set.of("reason", "notes", "note", "description", "comment", "comments", "purpose", "instructions", "text");

    private static final Set<String> SECRETS = Set.of("password", "secret", "token");

    /** Scripts whose letters neither join nor stack: an invisible joiner between them changes nothing that can be seen. */
    private static final Set<UnicodeScript> WITHOUT_JOINERS = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HEBREW,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.ETHIOPIC,
            UnicodeScript.CHEROKEE,
            UnicodeScript.COMMON,
            UnicodeScript.UNKNOWN);

    /** Scripts that put no blank between words, so that U+200B says where one ends. */
    private static final Set<UnicodeScript> WITHOUT_BLANKS = Set.of(
            UnicodeScript.KHMER,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.MYANMAR,
            UnicodeScript.TAI_LE,
            UnicodeScript.NEW_TAI_LUE,
            UnicodeScript.TAI_THAM,
            UnicodeScript.TIBETAN,
            UnicodeScript.JAVANESE,
            UnicodeScript.BALINESE);

    private static final int FIRST_NON_ASCII = 0x80;
    private static final int NONE = -1;

    private PlainText() {}

    /** The text as it is stored and compared: in NFC, so that an é is one character however it was typed. */
    public static String normal(String text) {
        return isAscii(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The rule that the text breaks, in words for the caller; null when it breaks none. */
    public static @Nullable String flaw(String text, Kind kind) {
        boolean visible = false;
        int before = NONE;
        for (int i = 0; i < text.length(); ) {
            int next = text.codePointAt(i);
            i += Character.charCount(next);
            var flaw = flaw(next, kind);
            if (flaw != null) {
                return flaw;
            }
            if (next >= FIRST_NON_ASCII && kind != Kind.SECRET) {
                flaw = flawInPlace(before, next, i < text.length() ? text.codePointAt(i) : NONE, kind);
                if (flaw != null) {
                    // Of a text that can't be seen at all, that is the thing to say.
                    return visible || isVisibleFrom(text, i) ? flaw : invisible(text);
                }
            }
            visible = visible || isVisible(next);
            before = next;
        }
        // Blanks alone are for the field to judge: most take them for nothing.
        return visible || TextRules.isBlank(text) ? null : invisible(text);
    }

    private static String invisible(String text) {
        return text.codePoints().anyMatch(PlainText::isMark)
                        && text.codePoints().noneMatch(PlainText::isIgnorable)
                ? LONE_MARK
                : "must have visible characters";
    }

    private static boolean isVisibleFrom(String text, int index) {
        return text.substring(index).codePoints().anyMatch(PlainText::isVisible);
    }

    private static @Nullable String flaw(int character, Kind kind) {
        if (character == 0 || isWithin(character, Character.MIN_SURROGATE, Character.MAX_SURROGATE)) {
            return UNKEEPABLE;
        }
        boolean paragraphs = kind == Kind.PARAGRAPHS;
        return switch (character) {
            case '\n', '\r', 0x2028, 0x2029 -> paragraphs ? null : TextRules.ONE_LINE_MESSAGE;
            case 0x0B, 0x0C, 0x85 -> TextRules.ONE_LINE_MESSAGE;
            case '\t' -> paragraphs ? null : "must not have control characters";
            // Embedding, override and isolation of a direction: they make a text read as another.
            case 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069 ->
                "must not change the direction of writing";
            // Marks of direction order blanks and full stops of prose; in a name nobody sees them.
            case 0x061C, 0x200E, 0x200F -> kind == Kind.LINE ? "must not change the direction of writing" : null;
            // They stand for something that is not in the text, or was lost on the way.
            case 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFC, 0xFFFD ->
                kind == Kind.LINE ? "must not have characters that stand for something left out" : null;
            default ->
                Character.isISOControl(character) || isNoCharacter(character)
                        ? "must not have control characters"
                        : kind == Kind.LINE && isWithoutMeaning(character)
                                ? "must not have characters to which Unicode gives no meaning"
                                : null;
        };
    }

    /** The rule that a character breaks next to its neighbours, {@link #NONE} at either end. */
    private static @Nullable String flawInPlace(int before, int character, int after, Kind kind) {
        if (isMark(character) && !isIgnorable(character)) {
            return before == NONE || TextRules.isBlank(before) ? LONE_MARK : null;
        }
        if (isVisible(character) || TextRules.isBlank(character)) {
            return null;
        }
        if (kind == Kind.PARAGRAPHS) {
            return character == 0xFEFF ? INVISIBLE : null;
        }
        return isNeeded(before, character, after) ? null : INVISIBLE;
    }

    /** Whether what can't be seen by itself changes what is seen of its neighbours. */
    private static boolean isNeeded(int before, int character, int after) {
        if (before == NONE) {
            return false;
        }
        var script = scriptOf(before);
        return switch (character) {
            // Between letters that would join or not, at the end of a word after a vowel killer, between emoji.
            case 0x200D ->
                (isJoining(before) && (isJoining(after) || isKiller(before, script)))
                        || (isPictureOrPart(before) && isPicture(after));
            case 0x200C -> isJoining(before) && isJoining(after);
            case 0x200B -> WITHOUT_BLANKS.contains(script) && WITHOUT_BLANKS.contains(scriptOf(after));
            case 0x180E -> script == UnicodeScript.MONGOLIAN && scriptOf(after) == UnicodeScript.MONGOLIAN;
            case 0x2800 -> script == UnicodeScript.BRAILLE && before != character;
            default ->
                isVariation(character) ? isVisible(before) : isTag(character) && (isTag(before) || isPicture(before));
        };
    }

    /** A mark of the script itself: the accents of all scripts kill no vowel. */
    private static boolean isKiller(int codePoint, UnicodeScript script) {
        return isMark(codePoint) && script != UnicodeScript.INHERITED;
    }

    private static boolean isPicture(int codePoint) {
        return codePoint != NONE && Character.isExtendedPictographic(codePoint);
    }

    private static boolean isJoining(int codePoint) {
        return codePoint != NONE
                && (Character.isLetter(codePoint) || isMark(codePoint))
                && !isIgnorable(codePoint)
                && !WITHOUT_JOINERS.contains(scriptOf(codePoint));
    }

    private static boolean isPictureOrPart(int codePoint) {
        return codePoint >= FIRST_NON_ASCII
                && (Character.isEmoji(codePoint) || codePoint == 0xFE0F || isTag(codePoint));
    }

    private static UnicodeScript scriptOf(int codePoint) {
        return codePoint == NONE ? UnicodeScript.UNKNOWN : UnicodeScript.of(codePoint);
    }

    private static boolean isNoCharacter(int codePoint) {
        return isWithin(codePoint, 0xFDD0, 0xFDEF) || (codePoint & 0xFFFE) == 0xFFFE;
    }

    /** Private use and unassigned: every device shows them as it likes, most as nothing. */
    private static boolean isWithoutMeaning(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.PRIVATE_USE, Character.UNASSIGNED -> !isIgnorable(codePoint);
            default -> false;
        };
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isVisible(int codePoint) {
        if (codePoint < FIRST_NON_ASCII) {
            return codePoint > ' ';
        }
        return !TextRules.isBlank(codePoint)
                && !isMark(codePoint)
                && !isIgnorable(codePoint)
                && !isBlankSymbol(codePoint);
    }

    /** Symbols and format characters that show nothing, though Unicode does not call them ignorable. */
    private static boolean isBlankSymbol(int codePoint) {
        return codePoint == 0x2800 // Braille without a dot
                || codePoint == 0x1D159 // a notehead that is none
                || codePoint == 0x16FE4 // filler of the Khitan script
                || isWithin(codePoint, 0xFFF9, 0xFFFB); // interlinear annotation
    }

    /** Default_Ignorable_Code_Point of Unicode's DerivedCoreProperties, which Java does not know by name. */
    static boolean isIgnorable(int codePoint) {
        return codePoint >= 0xAD
                && (codePoint == 0x00AD
                        || codePoint == 0x034F
                        || codePoint == 0x061C
                        || isWithin(codePoint, 0x115F, 0x1160)
                        || isWithin(codePoint, 0x17B4, 0x17B5)
                        || isWithin(codePoint, 0x180B, 0x180F)
                        || isWithin(codePoint, 0x200B, 0x200F)
                        || isWithin(codePoint, 0x202A, 0x202E)
                        || isWithin(codePoint, 0x2060, 0x206F)
                        || codePoint == 0x3164
                        || isWithin(codePoint, 0xFE00, 0xFE0F)
                        || codePoint == 0xFEFF
                        || codePoint == 0xFFA0
                        || isWithin(codePoint, 0xFFF0, 0xFFF8)
                        || isWithin(codePoint, 0x1BCA0, 0x1BCA3)
                        || isWithin(codePoint, 0x1D173, 0x1D17A)
                        || isWithin(codePoint, 0xE0000, 0xE0FFF));
    }

    private static boolean isVariation(int codePoint) {
        return isWithin(codePoint, 0xFE00, 0xFE0F)
                || isWithin(codePoint, 0xE0100, 0xE01EF)
                || isWithin(codePoint, 0x180B, 0x180D)
                || codePoint == 0x180F;
    }

    private static boolean isTag(int codePoint) {
        return isWithin(codePoint, 0xE0020, 0xE007F);
    }

    private static boolean isWithin(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_NON_ASCII) {
                return false;
            }
        }
        return true;
    }
}
