package com.quenty.intlshipping.deniedparties;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameScoreCalculatorTests {

    private static final BigDecimal BLOCK = new BigDecimal("0.95");
    private static final BigDecimal REVIEW = new BigDecimal("0.85");

    private static BigDecimal score(String one, String other) {
        return NameScoreCalculator.score(one, other);
    }

    @ParameterizedTest
    @CsvSource({
        "Zoltan Quibberdink, QUIBBERDINK Zoltán",
        "José Ñandú, JOSE NANDU",
        "Ｑｕｉｂｂ Ltd, quibb",
        "Industrias Quimera S.A.S., 'Industrias Quimera, SAS'",
        "O’Brien Sean, OBRIEN SEÁN",
        "Straße Łukasz Øre, strasse lukasz ore",
        "Золтан Квиббердинк, КВИББЕРДИНК Золтан",
        "أبو زندريم, ابو زنـدريم",
        "虚构北极星, 虚构北极星",
        "Παπαδόπουλος, ΠΑΠΑΔΟΠΟΥΛΟΣ",
        "कल्पना देवी, देवी कल्पना",
        "Alqadir, Al-Qadir",
    })
    void theSameNameWrittenOtherwiseIsTheSameName(String one, String other) {
        assertThat(score(one, other)).isEqualByComparingTo("1");
    }

    /** One letter, or a middle name, that is different or left out. */
    @ParameterizedTest
    @CsvSource({
        "Zoltan Quibberdink, Zoltan Quiberdink",
        "Ermintrude Snarkhollow, Ermintrud Snarkhollow",
        "Juan Perez Gomez, Juan Carlos Perez Gomez",
        "Квиббердинк Золтан, Квибердинк Золтан",
    })
    void aNameThatIsNearlyTheSameIsReviewed(String one, String other) {
        assertThat(score(one, other)).isGreaterThanOrEqualTo(REVIEW).isLessThan(BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "Zoltan Quibberdink, Lucía Fernández",
        "Juan Perez, Juan Rodriguez",
        "Maria Garcia, Mario Garza Lopez",
        "Andes Trading Ltd, Vorpal Shipping Ltd",
        "Acme GmbH, Other GmbH",
        "李伟, 王芳",
        "Zoltan, Zoltan Quibberdink",
    })
    void anotherNameIsAnotherName(String one, String other) {
        assertThat(score(one, other)).isLessThan(REVIEW);
    }

    @Test
    void aNameWithoutLettersIsLikeNone() {
        assertThat(score("---", "Zoltan")).isEqualByComparingTo("0");
        assertThat(score("", "")).isEqualByComparingTo("0");
        assertThat(NameScoreCalculator.tokens("Ltd.")).containsExactly("ltd");
    }

    /** Names that were drawn, some of them from others by small changes. */
    @Test
    void scoresAreSymmetricBoundedAndBlindToOrderCaseAndAccents() {
        var random = new Random(1201);
        for (int round = 0; round < 2_000; round++) {
            var one = name(random);
            var other = random.nextBoolean() ? name(random) : changed(one, random);
            var score = score(one, other);

            assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(score(other, one)).as("%s, %s", one, other).isEqualTo(score);
            assertThat(score(one, one)).isEqualByComparingTo(BigDecimal.ONE);
            assertThat(score(rewritten(one, random), other))
                    .as("%s, %s", one, other)
                    .isEqualTo(score);
            assertThat(score(one, rewritten(one, random))).isGreaterThanOrEqualTo(BLOCK);
        }
    }

    private static String name(Random random) {
        var words = new ArrayList<String>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            words.add(word(random, random.nextInt(3)));
        }
        return String.join(" ", words);
    }

    private static String word(Random random, int script) {
        var first = new char[] {'a', '\u0430', '\u4e00'}[script];
        var word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(8); i++) {
            word.append((char) (first + random.nextInt(6)));
        }
        return word.toString();
    }

    private static String changed(String name, Random random) {
        int at = random.nextInt(name.length());
        return name.substring(0, at) + (random.nextBoolean() ? "x" : "") + name.substring(at + 1);
    }

    /** The same words in another order, with accents, in capitals, with punctuation between them. */
    private static String rewritten(String name, Random random) {
        var words = new ArrayList<>(List.of(name.split(" ")));
        Collections.shuffle(words, random);
        var text = String.join(random.nextBoolean() ? " " : ", ", words);
        if (random.nextBoolean()) {
            text = text.toUpperCase(Locale.ROOT);
        }
        var accented = text.replace("a", "a\u0301").replace("E", "E\u0308");
        return random.nextBoolean() ? Normalizer.normalize(accented, Normalizer.Form.NFC) : accented;
    }
}
