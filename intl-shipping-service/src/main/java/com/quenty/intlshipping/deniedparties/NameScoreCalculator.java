package com.quenty.intlshipping.deniedparties;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How like two names are, from 0 to 1. Case, accents, compatibility forms, punctuation, the order of words and legal forms don't
 * matter, in any script; names in two scripts are not alike, so they are compared in their {@link NameReadings}.
 *
 * <p>Words are paired, the most alike first, by Jaro-Winkler; each counts by its length, and one without a partner counts
 * nothing. The score is the mean of the shares of both names that are paired.
 */
final class NameScoreCalculator {

    /** Words that are less alike are different words. */
    private static final double ALIKE = 0.8;

    private static final int DECIMALS = 4;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /** Accents, vowel points, the stretched line of Arabic, and what can't be seen. Vowels of Indic scripts are letters here. */
    private static final Pattern MARKS = Pattern.compile(
            "[\\p{InCombiningDiacriticalMarks}\\p{Cf}\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]+");

    private static final Set<String> LEGAL_FORMS = Set.of(
            ("ltd limited llc llp inc incorporated corp corporation co company plc gmbh ag kg sa sas srl sl spa sarl bv"
                            + " nv oy ab as ltda eirl ooo \u043E\u043E\u043E \u0437\u0430\u043E \u043E\u0430\u043E pte pty fze fzco jsc")
                    .split(" "));

    /** S.A.S. is one word. */
    private static final Pattern INITIALS =
            Pattern.compile("(?<=(?:^|[^\\p{L}\\p{N}])\\p{L})\\.(?=\\p{L}(?:[^\\p{L}\\p{N}]|$))");

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02BC`]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Letters that have an accent by name, but no decomposition. */
    private static final Map<String, String> LETTERS = Map.of(
            "\u00F8", "o", "\u0142", "l", "\u0111", "d", "\u00E6", "ae", "\u0153", "oe", "\u0131", "i", "\u00FE", "th");

    private record Pair(int left, int right, double similarity, int length, String words) {}

    private NameScoreCalculator() {}

    /** All words of a text as they are compared, in the order of the text. */
    static List<String> words(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        folded = MARKS.matcher(folded).replaceAll("");
        for (var letter : LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        folded = APOSTROPHES.matcher(INITIALS.matcher(folded).replaceAll("")).replaceAll("");
        var composed = Normalizer.normalize(folded, Normalizer.Form.NFC);
        return Arrays.stream(SEPARATORS.split(composed))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Without legal forms, unless there is nothing else. */
    static List<String> telling(List<String> words) {
        var telling = words.stream().filter(word -> !isLegalForm(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    static boolean isLegalForm(String word) {
        return LEGAL_FORMS.contains(word);
    }

    static Stream<String> legalForms() {
        return LEGAL_FORMS.stream();
    }

    /** The words of a name that tell it from others, sorted. */
    static List<String> tokens(String name) {
        return telling(words(name)).stream().sorted().toList();
    }

    static BigDecimal score(String one, String other) {
        return score(tokens(one), tokens(other));
    }

    /** @param one as {@link #tokens} answers it, as the other */
    static BigDecimal score(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return BigDecimal.ZERO;
        }
        double score = one.equals(other) ? 1 : Math.max(paired(one, other), joined(one, other));
        return BigDecimal.valueOf(score).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** For two words that the other name joins: Al Qadir and Alqadir. */
    private static double joined(List<String> one, List<String> other) {
        if (one.size() == 2 && other.size() == 1) {
            return joined(other, one);
        }
        if (one.size() != 1 || other.size() != 2) {
            return 0;
        }
        // One word that the other begins with has a high similarity, and is not the whole of it.
        if (Math.min(length(one), length(other)) < ALIKE * Math.max(length(one), length(other))) {
            return 0;
        }
        double similarity = Math.max(
                similarity(one.getFirst(), other.getFirst() + other.getLast()),
                similarity(one.getFirst(), other.getLast() + other.getFirst()));
        return similarity < ALIKE ? 0 : similarity;
    }

    private static double paired(List<String> one, List<String> other) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                double similarity = similarity(one.get(i), other.get(j));
                if (similarity >= ALIKE) {
                    pairs.add(pair(one, i, other, j, similarity));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::similarity)
                .thenComparingInt(Pair::length)
                .reversed()
                .thenComparing(Pair::words));
        var taken = new boolean[one.size()];
        var given = new boolean[other.size()];
        double ofOne = 0;
        double ofOther = 0;
        for (var pair : pairs) {
            if (!taken[pair.left()] && !given[pair.right()]) {
                taken[pair.left()] = true;
                given[pair.right()] = true;
                ofOne += pair.similarity() * one.get(pair.left()).length();
                ofOther += pair.similarity() * other.get(pair.right()).length();
            }
        }
        return (ofOne / length(one) + ofOther / length(other)) / 2;
    }

    private static Pair pair(List<String> one, int i, List<String> other, int j, double similarity) {
        var first = one.get(i);
        var second = other.get(j);
        return new Pair(
                i,
                j,
                similarity,
                first.length() + second.length(),
                first.compareTo(second) < 0 ? first + ' ' + second : second + ' ' + first);
    }

    /** The library's matches depend on which of two words of one length comes first. */
    static double similarity(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        return one.compareTo(other) < 0 ? SIMILARITY.apply(one, other) : SIMILARITY.apply(other, one);
    }

    private static double length(List<String> words) {
        return words.stream().mapToLong(String::length).sum();
    }
}
