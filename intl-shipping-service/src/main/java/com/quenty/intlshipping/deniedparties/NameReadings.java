package com.quenty.intlshipping.deniedparties;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/**
 * A text in all the readings in which it is compared with a list: as it is written, in Latin letters (by ICU's transliteration), and
 * by the look of its letters (by the confusables of Unicode TS 39).
 *
 * @param latinAsWritten whether it is in Latin letters anyway
 */
record NameReadings(ReadName written, ReadName latin, ReadName look, boolean latinAsWritten) {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");
    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();

    private static final Pattern LATIN_LETTERS = Pattern.compile("[A-Za-z]+");
    private static final int LAST_OF_ASCII = 0x7f;

    static NameReadings of(String text) {
        var written = NameScoreCalculator.words(text);
        boolean ascii = text.chars().allMatch(each -> each <= LAST_OF_ASCII);
        var latin = ascii ? written : NameScoreCalculator.words(LATIN.transliterate(text));
        var look = NameScoreCalculator.words(ascii ? bars(text) : ASCII.transliterate(latinLooks(bars(text)))).stream()
                .map(word -> NameScoreCalculator.isLegalForm(word) ? word : folded(word))
                .toList();
        return new NameReadings(ReadName.of(written), ReadName.of(latin), ReadName.of(look), latin.equals(written));
    }

    /** A bar is drawn like the letter l. */
    private static String bars(String text) {
        return text.replace('|', 'l');
    }

    /** Each letter of another script that looks like Latin letters, as these. */
    private static String latinLooks(String text) {
        var looks = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point > LAST_OF_ASCII && Character.isLetter(point) && UnicodeScript.of(point) != UnicodeScript.LATIN) {
                var skeleton = CONFUSABLES.getSkeleton(Character.toString(point));
                if (LATIN_LETTERS.matcher(skeleton).matches()) {
                    looks.append(skeleton);
                    return;
                }
            }
            looks.appendCodePoint(point);
        });
        return looks.toString();
    }

    /** Letters and digits of a word that are drawn alike, as one of them. */
    private static String folded(String word) {
        return word.replace('1', 'l')
                .replace('i', 'l')
                .replace('0', 'o')
                .replace("rn", "m")
                .replace("vv", "w");
    }
}
