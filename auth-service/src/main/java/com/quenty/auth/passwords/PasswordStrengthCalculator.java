package com.quenty.auth.passwords;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a password would be among the first that a guesser tries. Three rules, each for what the others miss: one thing
 * repeated is worth as much as the thing; words of the list of common passwords stay common reversed, joined, or with
 * digits around them; and all else must cost a guesser of the zxcvbn family 10^9 guesses.
 */
final class PasswordStrengthCalculator {

    /** zxcvbn's "safely unguessable" begins at 10^8; a year and a mark behind one common word cost that much. */
    private static final double GUESSES_LOG10 = 9;

    /** Of the letters alone: the digits and marks between two common words are worth the difference at most. */
    private static final double GUESSES_LOG10_OF_LETTERS = 6;

    /** With fewer letters the rest decides. */
    private static final int FEWEST_LETTERS = 8;

    /** The library's work grows faster than the text. A strong beginning or end makes the whole strong. */
    private static final int MEASURED = 24;

    /** Four words of 16,000 are 10^16 guesses. */
    private static final int MOST_COMMON_WORDS = 3;

    /** More digits and marks than this between common words are more than decoration. */
    private static final int MOST_DECORATION = 8;

    private static final int SHORTEST_COMMON_WORD = 4;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<Character, Character> LOOK_ALIKES =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i', '|', 'l');

    /** The keys of other layouts, at their places on the one that the library knows. */
    private static final String CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбю";

    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

    private final Zxcvbn library = new Zxcvbn();
    private final Set<String> common;

    /** @param common passwords, in lower case */
    PasswordStrengthCalculator(Set<String> common) {
        this.common = common.stream()
                .map(PasswordStrengthCalculator::withoutAccents)
                .filter(word -> word.length() >= SHORTEST_COMMON_WORD)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isOneThingRepeated(String folded, int shortest) {
        var text = withoutAccents(folded);
        var words = NO_WORD.matcher(text).replaceAll("");
        return isRepeated(text, shortest) || isRepeated(words, shortest) || isMirrored(words);
    }

    /** Whether it consists of common passwords, also reversed or with look-alikes, with some digits and marks. */
    boolean isMadeOfCommonWords(String folded) {
        var text = withoutAccents(folded);
        return consistsOfCommonWords(text) || consistsOfCommonWords(withoutLookAlikes(text));
    }

    boolean isGuessable(String folded) {
        var text = withoutAccents(folded);
        var letters = NO_LETTER.matcher(text).replaceAll("");
        return guesses(text) < GUESSES_LOG10
                || guesses(onTheLatinKeys(text)) < GUESSES_LOG10
                || letters.length() >= FEWEST_LETTERS && guesses(letters) < GUESSES_LOG10_OF_LETTERS;
    }

    private double guesses(String text) {
        if (text.length() <= MEASURED) {
            return library.measure(text).getGuessesLog10();
        }
        double beginning = library.measure(text.substring(0, MEASURED)).getGuessesLog10();
        return beginning >= GUESSES_LOG10
                ? beginning
                : library.measure(text.substring(text.length() - MEASURED)).getGuessesLog10();
    }

    /** "abcabcabca" repeats "abc": the thing repeated is too short to be a password. */
    private static boolean isRepeated(String text, int shortest) {
        int[] points = text.codePoints().toArray();
        for (int period = 1; period < Math.min(shortest, points.length / 2 + 1); period++) {
            if (points.length >= 2 * period && repeats(points, period)) {
                return true;
            }
        }
        return false;
    }

    private static boolean repeats(int[] points, int period) {
        for (int i = period; i < points.length; i++) {
            if (points[i] != points[i - period]) {
                return false;
            }
        }
        return true;
    }

    /** "drowssappassword" is one word and its mirror. */
    private static boolean isMirrored(String words) {
        return !words.isEmpty() && new StringBuilder(words).reverse().toString().equals(words);
    }

    /**
     * Takes the longest common words out, from the left. Only digits and marks may be left, and few of them: they cost
     * a guesser little.
     */
    private boolean consistsOfCommonWords(String text) {
        var found = new TreeSet<String>();
        int decoration = 0;
        int at = 0;
        while (at < text.length()) {
            var word = longestCommonWordAt(text, at);
            if (!word.isEmpty()) {
                found.add(word);
                at += word.length();
            } else if (Character.isLetter(text.charAt(at))) {
                return false;
            } else {
                decoration++;
                at++;
            }
        }
        return !found.isEmpty() && found.size() <= MOST_COMMON_WORDS && decoration <= MOST_DECORATION;
    }

    private String longestCommonWordAt(String text, int at) {
        for (int end = text.length(); end - at >= SHORTEST_COMMON_WORD; end--) {
            var candidate = text.substring(at, end);
            if (common.contains(candidate)
                    || common.contains(new StringBuilder(candidate).reverse().toString())) {
                return candidate;
            }
        }
        return "";
    }

    private static String withoutLookAlikes(String text) {
        var plain = new StringBuilder();
        for (char character : text.toCharArray()) {
            plain.append(LOOK_ALIKES.getOrDefault(character, character).charValue());
        }
        return plain.toString();
    }

    private static String onTheLatinKeys(String text) {
        var keys = new StringBuilder();
        for (char character : text.toCharArray()) {
            int place = CYRILLIC.indexOf(character);
            keys.append(place < 0 ? character : LATIN.charAt(place));
        }
        return keys.toString();
    }

    private static String withoutAccents(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
