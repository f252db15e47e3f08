package com.quenty.intlshipping.deniedparties;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How surely a listed name stands within a text, from 0 to 1. Its words have to stand together, in any order, with at most one
 * other word and legal forms between them. Blanks may be within a word of it, and left out between two.
 *
 * <p>Names of one word have to be there letter by letter; of several words, each may differ a little. Names of one or two letters
 * are not looked for.
 */
final class LineScoreCalculator {

    /** Words that are less alike are different words: stricter than for whole names, since there are more chances. */
    private static final double ALIKE = 0.9;

    /** Of shorter words, one letter makes another word. */
    private static final int SHORTEST_ALIKE = 4;

    /** Letters that only one of two words has, before they can't be that alike. */
    private static final int MOST_OTHER_LETTERS = 3;

    private static final int MOST_BETWEEN = 1;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_UNSPACED = 2;

    /** A word that a longer one holds is a chance when it is shorter. */
    private static final int SHORTEST_WITHIN_A_WORD = 8;

    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Limited companies and groups, in Chinese and Japanese. */
    private static final Pattern UNSPACED_FORMS = Pattern.compile(
            "(?:\u80A1\u4EFD)?\u6709\u9650(?:\u8D23\u4EFB)?\u516C\u53F8|\u682A\u5F0F\u4F1A\u793E|\u96C6\u56E2");

    private record Span(String word, int end, double similarity) {}

    private LineScoreCalculator() {}

    /**
     * @param line all words of the text, in its order
     * @param listed the telling words of a name
     * @param exactly letter by letter, however many words the name has
     */
    static double score(List<String> line, List<String> listed, boolean exactly) {
        var joined = String.join("", listed);
        if (isUnspaced(joined)) {
            var name = UNSPACED_FORMS.matcher(joined).replaceAll("");
            return name.codePointCount(0, name.length()) >= SHORTEST_UNSPACED
                            && String.join("", line).contains(name)
                    ? 1
                    : 0;
        }
        if (joined.length() < SHORTEST) {
            return 0;
        }
        double best = 0;
        for (int start = 0; start < line.size() && best < 1; start++) {
            boolean isThere = endOf(line, start, joined) > 0
                    || joined.length() >= SHORTEST_WITHIN_A_WORD
                            && line.get(start).contains(joined);
            best = isThere
                    ? 1
                    : Math.max(best, from(line, start, listed, exactly || listed.size() == 1) / joined.length());
        }
        return best;
    }

    private static boolean isUnspaced(String name) {
        return !name.isEmpty() && name.codePoints().allMatch(point -> UNSPACED.contains(UnicodeScript.of(point)));
    }

    /** How many letters of the name are found from this word on, each as far as it is alike; 0 unless all of its words are. */
    private static double from(List<String> line, int start, List<String> listed, boolean exactly) {
        var left = new ArrayList<>(listed);
        double found = 0;
        int between = 0;
        for (int at = start; !left.isEmpty(); ) {
            var span = at < line.size() ? best(line, at, left, exactly) : null;
            if (span != null) {
                left.remove(span.word());
                found += span.similarity() * span.word().length();
                at = span.end();
            } else if (at == start || at >= line.size()) {
                return 0;
            } else {
                int form = legalFormEnd(line, at);
                between += form > 0 ? 0 : 1;
                if (between > MOST_BETWEEN) {
                    return 0;
                }
                at = form > 0 ? form : at + 1;
            }
        }
        return found;
    }

    /** The word of the name that stands here; null for none of them. */
    private static @Nullable Span best(List<String> line, int at, List<String> left, boolean exactly) {
        Span best = null;
        for (var word : left) {
            int end = endOf(line, at, word);
            double similarity = end > 0 ? 1 : exactly ? 0 : similarity(line.get(at), word);
            if (similarity >= ALIKE && (best == null || similarity > best.similarity())) {
                best = new Span(word, end > 0 ? end : at + 1, similarity);
            }
        }
        return best;
    }

    /** The place after a legal form, perhaps with blanks between its letters; 0 for anything else. */
    private static int legalFormEnd(List<String> line, int at) {
        return NameScoreCalculator.legalForms()
                .mapToInt(form -> endOf(line, at, form))
                .max()
                .orElse(0);
    }

    /** The place after the words that make this one when they are written together; 0 where they don't. */
    private static int endOf(List<String> line, int from, String word) {
        int letters = 0;
        int at = from;
        while (letters < word.length() && at < line.size()) {
            var part = line.get(at);
            if (!word.startsWith(part, letters)) {
                return 0;
            }
            letters += part.length();
            at++;
        }
        return letters == word.length() ? at : 0;
    }

    private static double similarity(String one, String other) {
        return one.length() >= SHORTEST_ALIKE
                        && other.length() >= SHORTEST_ALIKE
                        && Long.bitCount(letters(one) ^ letters(other)) <= MOST_OTHER_LETTERS
                ? NameScoreCalculator.similarity(one, other)
                : 0;
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) & (Long.SIZE - 1));
        }
        return letters;
    }
}
