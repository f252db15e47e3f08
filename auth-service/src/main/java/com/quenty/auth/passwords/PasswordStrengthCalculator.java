package com.quenty.auth.passwords;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntBinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a password would be among the first that a guesser tries. Four rules, each for what the others miss: one thing
 * repeated is worth as much as the thing; a series is worth as much as its beginning; words of the lists of common
 * passwords stay common reversed, joined, or with digits around them; and all else must cost a guesser of the zxcvbn
 * family 10^9 guesses.
 *
 * <p>Blanks and marks between the characters hide all of this from the library. So each rule judges the password with and
 * without them, and the weaker verdict counts.
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

    /** A mark that occurs in the password is one of about ten; where it stands follows a habit. */
    private static final double GUESSES_LOG10_OF_A_MARK = 1;

    /** On average; shorter pieces are no words. */
    private static final int SHORTEST_PIECE = 3;

    /** Fewer characters make no series that could be told from chance. */
    private static final int SHORTEST_SERIES = 7;

    /** How far apart the characters may be that make a series: "abc123def456" has steps of three. */
    private static final int WIDEST_STEP = 6;

    /** A series with more surprises than this is more than a series. */
    private static final int MOST_SURPRISES = 6;

    /** No distance between two characters. */
    private static final int UNRELATED = Integer.MIN_VALUE;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\p{Cf}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<Character, Character> LOOK_ALIKES =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i', '|', 'l');

    /** The keys of other layouts, at their places on the one that the library knows. */
    private static final String CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбю";

    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

    private static final List<String> KEYS = List.of("1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./");

    /** More than the keys in a row, so that a distance has one meaning. */
    private static final int ROW = 100;

    private static final List<List<String>> DIGITS_IN_WORDS = List.of(
            List.of("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"));

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
        var words = withoutMarks(text);
        return isRepeated(text, shortest)
                || isRepeated(words, shortest)
                || isMirrored(words)
                || hasFewCharacters(withoutBlanks(text));
    }

    /** Whether it consists of common passwords, also reversed or with look-alikes, with some digits and marks. */
    boolean isMadeOfCommonWords(String folded) {
        var text = withoutAccents(folded);
        var plain = withoutLookAlikes(text);
        return Stream.of(text, withoutMarks(text), plain, withoutMarks(plain)).anyMatch(this::consistsOfCommonWords);
    }

    boolean isGuessable(String folded) {
        var text = onTheLatinKeys(withoutAccents(folded));
        var words = withoutMarks(text);
        var letters = NO_LETTER.matcher(text).replaceAll("");
        return guesses(withoutAccents(folded)) < GUESSES_LOG10
                || guesses(text) < GUESSES_LOG10
                || guesses(withoutBlanks(text)) < guessesWanted(text)
                || guessesOfWords(words) + guessesOfMarks(text) < guessesWanted(text)
                || isSeries(words)
                || letters.length() >= FEWEST_LETTERS && guesses(letters) < GUESSES_LOG10_OF_LETTERS;
    }

    /** Blanks between whole words are part of a sentence; between single characters they are only a disguise. */
    private static double guessesWanted(String text) {
        return NO_WORD.splitAsStream(text)
                                .filter(piece -> !piece.isEmpty())
                                .mapToInt(String::length)
                                .average()
                                .orElse(0)
                        < SHORTEST_PIECE
                ? GUESSES_LOG10
                : GUESSES_LOG10_OF_LETTERS;
    }

    /** The least of: as it is, as digits that are written in words, and as two texts that take turns. */
    private double guessesOfWords(String words) {
        var everyFirst = new StringBuilder();
        var everySecond = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            (i % 2 == 0 ? everyFirst : everySecond).append(words.charAt(i));
        }
        var digits = inDigits(words);
        double plain = guesses(words);
        double turns = 1 + guesses(everyFirst.toString()) + guesses(everySecond.toString());
        return Math.min(Math.min(plain, turns), isNumber(digits) ? guesses(digits) : plain);
    }

    private static double guessesOfMarks(String text) {
        return GUESSES_LOG10_OF_A_MARK
                * withoutBlanks(text)
                        .codePoints()
                        .filter(point -> !Character.isLetterOrDigit(point))
                        .distinct()
                        .count();
    }

    private double guesses(String text) {
        if (text.isEmpty()) {
            return 0;
        }
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

    /** "abba baab abab" has two characters, so there are 2^12 texts like it. */
    private static boolean hasFewCharacters(String text) {
        long different = text.codePoints().distinct().count();
        return text.codePointCount(0, text.length()) * Math.log10(different) < GUESSES_LOG10;
    }

    /**
     * Whether most characters follow from those before: by the same step in the alphabet, or on the keyboard, from the
     * character so many places before. "aabbccddee", "a1b2c3d4e5" and "mkonjibhuvgy" are such series.
     */
    private static boolean isSeries(String words) {
        int most = Math.min(MOST_SURPRISES, words.length() / 2);
        return words.length() >= SHORTEST_SERIES
                && IntStream.rangeClosed(1, WIDEST_STEP)
                        .anyMatch(step -> surprises(words, step, PasswordStrengthCalculator::inTheAlphabet) <= most
                                || surprises(words, step, PasswordStrengthCalculator::onTheKeyboard) <= most);
    }

    private static int surprises(String words, int step, IntBinaryOperator distance) {
        int surprises = Math.min(step, words.length());
        for (int i = step; i < words.length(); i++) {
            int here = distanceTo(words, i, step, distance);
            boolean follows = here != UNRELATED
                    && (here == distanceTo(words, i - 1, step, distance)
                            || here == distanceTo(words, i - step, step, distance));
            if (!follows) {
                surprises++;
            }
        }
        return surprises;
    }

    private static int distanceTo(String words, int at, int step, IntBinaryOperator distance) {
        return at < step ? UNRELATED : distance.applyAsInt(words.charAt(at - step), words.charAt(at));
    }

    /** The digits are a circle: 0 follows 9. */
    private static int inTheAlphabet(int from, int to) {
        return Character.isDigit(from) && Character.isDigit(to) ? (to - from + 11) % 10 - 1 : to - from;
    }

    private static int onTheKeyboard(int from, int to) {
        int start = key(from);
        int end = key(to);
        return start < 0 || end < 0 ? UNRELATED : end - start;
    }

    private static int key(int character) {
        for (int row = 0; row < KEYS.size(); row++) {
            int place = KEYS.get(row).indexOf(character);
            if (place >= 0) {
                return row * ROW + place;
            }
        }
        return -1;
    }

    private static String inDigits(String words) {
        var digits = words;
        for (var language : DIGITS_IN_WORDS) {
            for (int digit = 0; digit < language.size(); digit++) {
                digits = digits.replace(language.get(digit), String.valueOf(digit));
            }
        }
        return digits;
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
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

    private static String withoutMarks(String text) {
        return NO_WORD.matcher(text).replaceAll("");
    }

    private static String withoutBlanks(String text) {
        return BLANKS.matcher(text).replaceAll("");
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
