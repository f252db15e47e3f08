package com.quenty.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A font for scripts that DejaVu has no glyphs of. The files lie beside this class, with their licences; each is read only for
 * texts that need it.
 */
enum ScriptFont {
    CHINESE_AND_JAPANESE(
            "Droid Sans Fallback",
            "DroidSansFallbackFull.ttf",
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO),
    KOREAN("Nanum Gothic", "NanumGothic-Regular.ttf", UnicodeScript.HANGUL),
    THAI("Noto Sans Thai", "NotoSansThai-Regular.ttf", UnicodeScript.THAI),
    DEVANAGARI("Noto Sans Devanagari", "NotoSansDevanagari-Regular.ttf", UnicodeScript.DEVANAGARI);

    /** Punctuation of East Asia belongs to no script. */
    private static final Set<UnicodeBlock> EAST_ASIAN =
            Set.of(UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private final String family;
    private final String file;
    private final Set<UnicodeScript> scripts;

    ScriptFont(String family, String file, UnicodeScript... scripts) {
        this.family = family;
        this.file = file;
        this.scripts = Set.of(scripts);
    }

    /** In the order in which they are tried. */
    static List<ScriptFont> neededBy(String text) {
        var seen = text.codePoints().filter(point -> point > 0x2ff).distinct().toArray();
        return Arrays.stream(values())
                .filter(font -> Arrays.stream(seen).anyMatch(font::covers))
                .toList();
    }

    /** Those that are used for this character. */
    static Stream<ScriptFont> usedFor(int codePoint) {
        return Arrays.stream(values()).filter(font -> font.covers(codePoint));
    }

    byte[] bytes() {
        try (var font = open()) {
            return font.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean covers(int codePoint) {
        return scripts.contains(UnicodeScript.of(codePoint))
                || this == CHINESE_AND_JAPANESE && EAST_ASIAN.contains(UnicodeBlock.of(codePoint));
    }

    String family() {
        return family;
    }

    InputStream open() {
        return Objects.requireNonNull(ScriptFont.class.getResourceAsStream("fonts/" + file), file);
    }
}
