package com.quenty.intlshipping.deniedparties;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of a list, hidden in texts in the ways in which people hide them. */
class NameReadingsTests {

    private static final BigDecimal REVIEW = new BigDecimal("0.85");

    private static final List<String> DENIED = List.of(
            "ACME Trading",
            "Zoltan Quibberdink",
            "Vorpal Maritime Holdings Ltd",
            "Abu Xandrim al-Fictivi",
            "Industrias Quimera Nebulosa S.A.S.",
            "Ermintrude Snarkhollow-Blyth",
            "Quibbotek",
            "Золтан Квиббердинк",
            "Παπαδοκουίμπ Ζόλταν",
            "أبو زندريم الفكتيفي",
            "虚构北极星贸易有限公司");

    private static final List<String> LINES = List.of(
            "The %s Company of Dubai FZE",
            "%s", "c/o %s, 3rd floor", "Attn. Ana Rojas / %s", "Grupo %s y Hijos", "%s (UAE)");

    /** Latin letters, and those of Cyrillic that look the same. */
    private static final String LATIN = "aceopxyijsABCEHKMOPTX";

    private static final String ALIKE =
            "\u0430\u0441\u0435\u043E\u0440\u0445\u0443\u0456\u0458\u0455\u0410\u0412\u0421\u0415\u041D\u041A\u041C\u041E\u0420\u0422\u0425";

    private static BigDecimal best(String text, String denied) {
        return ListedName.of("R", denied).likenesses(NameReadings.of(text), true).stream()
                .map(ListedName.Likeness::score)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Embedded, in another order and case, with accents, with blanks or dots between the letters, and in letters that look alike. */
    @Test
    void anyDeniedNameIsFoundHoweverItIsWritten() {
        var random = new Random(1733);
        for (int round = 0; round < 3_000; round++) {
            var denied = DENIED.get(random.nextInt(DENIED.size()));
            var line = LINES.get(random.nextInt(LINES.size())).formatted(hidden(denied, random));

            assertThat(best(line, denied)).as("%s in %s", denied, line).isGreaterThanOrEqualTo(REVIEW);
        }
    }

    private static String hidden(String name, Random random) {
        var words = new ArrayList<>(List.of(name.split("[ -]")));
        if (random.nextBoolean()) {
            Collections.shuffle(words, random);
        }
        var text = String.join(" ", words);
        text = switch (random.nextInt(3)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
        return switch (random.nextInt(5)) {
            case 0 -> spaced(text, " ");
            case 1 -> text.replace(" ", "  ").replace("a", "a\u0301").replace("E", "E\u0308");
            case 2 -> alike(text, random);
            case 3 -> spaced(alike(text, random), random.nextBoolean() ? "." : " - ");
            default -> text;
        };
    }

    /** The letters of each word with something between them, and words farther apart. */
    private static String spaced(String text, String between) {
        return Stream.of(text.split(" "))
                .map(word -> word.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining(between)))
                .collect(Collectors.joining("  "));
    }

    private static String alike(String text, Random random) {
        var changed = new StringBuilder();
        for (char each : text.toCharArray()) {
            int at = LATIN.indexOf(each);
            changed.append(at >= 0 && random.nextInt(3) > 0 ? ALIKE.charAt(at) : each);
        }
        return changed.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "Влад Петренко Шиппинг, Vlad Petrenko Shipping",
        "Vlad Petrenko, Влад Петренко",
        "Zoltan Kvibberdink, Золтан Квиббердинк",
        "ACRNE Trading, ACME Trading",
        "ZOLTAN QU1BBERD1NK, Zoltan Quibberdink",
        "TheQuibbotekGroup, Quibbotek",
        "上海虚构北极星贸易公司, 虚构北极星贸易有限公司",
    })
    void aNameInOtherLettersIsFound(String text, String denied) {
        assertThat(best(text, denied)).isGreaterThanOrEqualTo(REVIEW);
    }

    @Test
    void onlyAWholeNameAsItIsWrittenCanBlock() {
        assertThat(ListedName.of("R", "ACME Trading").likenesses(NameReadings.of("\u0410CM\u0415 Trading"), true))
                .filteredOn(likeness -> likeness.way() == MatchWay.WHOLE)
                .allMatch(likeness -> likeness.score().compareTo(BigDecimal.ONE) < 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lucía Fernández",
                "Ana Restrepo",
                "Café de la Sierra S.A.S.",
                "Calle de Alcalá 45",
                "Carrera 7 # 71-21",
                "Andes Trading Ltd",
                "Trading Company of Dubai FZE",
                "Acme Bakery",
                "Academy of Trade",
                "Mohammed Al Fayed",
                "John Smith",
                "Maria da Silva Santos",
                "Jean-Pierre Dupont",
                "Wei Zhang",
                "李伟",
                "王芳贸易有限公司",
                "山田太郎",
                "Иван Петров",
                "ООО Северная звезда",
                "Νίκος Παπαδόπουλος",
                "محمد بن سلمان",
                "Kim Min-jun",
                "김민준",
                "Maersk Line",
                "Industrias Nacionales S.A.",
                "Grupo Quimica del Norte",
                "Ermenegildo Zegna",
                "Zoltan Kovacs",
                "Holdings International Ltd",
                "Snark Software Inc",
                "Hanna Smithers",
                "Rua Augusta 1500, 3.º",
                "Avenida Paulista",
                "Friedrichstraße 43-45",
                "10 Downing Street",
                "c/o Hotel Central",
                "Torre B, apto 502",
                "San José",
                "Bogotá D.C.",
                "Île-de-France",
                "A B C Logistics",
                "A. P. Moller",
                "Caracas",
                "Mali Imports",
                "Trade Winds Maritime",
                "Abu Dhabi Ports",
                "Nguyễn Văn An",
                "Øre Sønderborg",
                "Blythe Danner",
            })
    void commonNamesAndAddressesAreNotFound(String text) {
        for (var denied : DENIED) {
            assertThat(best(text, denied)).as("%s, %s", text, denied).isLessThan(REVIEW);
        }
    }
}
