package com.quenty.platform.validation;

import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which texts may enter before any field has its say, in every script: those of characters that can be kept,
 * seen and read in one direction. The one mechanism for every text that comes in; it stands at the door, so that no field
 * has to remember it.
 */
public final class PlainText {

    public static final String UNKEEPABLE = "must be a Unicode text without U+0000";

    /** Words that people write at length, so with line ends. Every other text is one line. */
    private static final Set<String> PARAGRAPHS =
            Set.of("reason", "notes", "note", "description", "comment", "comments", "purpose", "instructions", "text");

    private static final int FIRST_NON_ASCII = 0x80;

    private PlainText() {}

    /** Whether a field of this name, as on the wire, holds paragraphs. */
    public static boolean isParagraphs(String field) {
        return PARAGRAPHS.contains(field.substring(field.lastIndexOf('_') + 1));
    }

    /** The text as it is stored and compared: in NFC, so that an é is one character however it was typed. */
    public static String normal(String text) {
        return isAscii(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The rule that the text breaks, in words for the caller; null when it breaks none. */
    public static @Nullable String flaw(String text, boolean paragraphs) {
        boolean visible = false;
        for (int i = 0; i < text.length(); ) {
            int next = text.codePointAt(i);
            i += Character.charCount(next);
            var flaw = flaw(next, paragraphs);
            if (flaw != null) {
                return flaw;
            }
            visible = visible || isVisible(next);
        }
        // White space alone is for the field to judge: most take it for nothing.
        return visible || text.isBlank() ? null : "must have visible characters";
    }

    private static @Nullable String flaw(int character, boolean paragraphs) {
        if (character == 0 || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            return UNKEEPABLE;
        }
        return switch (character) {
            case '\n', '\r', 0x2028, 0x2029 -> paragraphs ? null : TextRules.ONE_LINE_MESSAGE;
            case 0x0B, 0x0C, 0x85 -> TextRules.ONE_LINE_MESSAGE;
            case '\t' -> paragraphs ? null : "must not have control characters";
            // Embedding, override and isolation of a direction: they make a text read as another.
            case 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069 ->
                "must not change the direction of writing";
            default ->
                Character.isISOControl(character) || isNoCharacter(character)
                        ? "must not have control characters"
                        : null;
        };
    }

    private static boolean isNoCharacter(int codePoint) {
        return codePoint >= 0xFDD0 && codePoint <= 0xFDEF || (codePoint & 0xFFFE) == 0xFFFE;
    }

    /** Neither a blank nor one of those that Unicode ignores by default (DerivedCoreProperties), nor Braille's blank. */
    private static boolean isVisible(int codePoint) {
        if (codePoint < FIRST_NON_ASCII) {
            return codePoint > ' ';
        }
        return !Character.isSpaceChar(codePoint)
                && codePoint != 0x00AD
                && codePoint != 0x034F
                && codePoint != 0x061C
                && codePoint != 0x2800
                && codePoint != 0x3164
                && codePoint != 0xFEFF
                && codePoint != 0xFFA0
                && !isWithin(codePoint, 0x115F, 0x1160)
                && !isWithin(codePoint, 0x17B4, 0x17B5)
                && !isWithin(codePoint, 0x180B, 0x180F)
                && !isWithin(codePoint, 0x200B, 0x200F)
                && !isWithin(codePoint, 0x2060, 0x206F)
                && !isWithin(codePoint, 0xFE00, 0xFE0F)
                && !isWithin(codePoint, 0xFFF0, 0xFFF8)
                && !isWithin(codePoint, 0x1BCA0, 0x1BCA3)
                && !isWithin(codePoint, 0x1D173, 0x1D17A)
                && !isWithin(codePoint, 0xE0000, 0xE0FFF);
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
