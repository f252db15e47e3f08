package com.quenty.customer.taxids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TaxIdsTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/samples/tax_ids.csv")
    void numbersFromTheDocumentationGetTheVerdictItNames(String country, String type, String number, String verdict) {
        assertThat(said(country, type, number)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "' 800.003.122-6 ', 8000031226",
        "800\u00a0003\u2013122/6, 8000031226",
        "12.abc.345/01de-35, 12ABC34501DE35",
        "n\u0303an020101aa1, ÑAN020101AA1",
    })
    void allSpellingsOfOneNumberNormaliseToOne(String typed, String normalized) {
        assertThat(TaxIds.normalize(typed)).isEqualTo(normalized);
        assertThat(TaxIds.normalize(normalized)).isEqualTo(normalized);
    }

    @Test
    void aKindWeKnowNoRuleForIsNotJudged() {
        assertThat(TaxIds.check("EC", "RUC", "0160000510001")).isEmpty();
    }

    /** A check digit is there to catch one wrong digit: of ten candidates at most one may pass. */
    @RepeatedTest(200)
    void ofTenLastDigitsAtMostOneFits(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        record Kind(String country, String type, String start, int randomDigits) {}
        for (var kind : List.of(
                new Kind("CO", "NIT", "9", 8),
                new Kind("PE", "RUC", "20", 8),
                new Kind("CL", "RUT", "7", 7),
                new Kind("BR", "CNPJ", "1", 12),
                new Kind("BR", "CPF", "1", 9))) {
            String body = kind.start() + digits(random, kind.randomDigits());
            long fitting = IntStream.range(0, 10)
                    .mapToObj(last -> said(kind.country(), kind.type(), body + last))
                    .filter("valid"::equals)
                    .count();
            assertThat(fitting).as("%s %s?", kind.type(), body).isLessThanOrEqualTo(1);
        }
    }

    /** Changing one digit of a valid number must never give another valid number. */
    @RepeatedTest(200)
    void oneMistypedDigitIsNoticed(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (var sample :
                List.of("CO:NIT:8000031226", "PE:RUC:20100255325", "CL:RUT:520037462", "BR:CNPJ:08807432000110")) {
            var parts = sample.split(":");
            var mistyped = new StringBuilder(parts[2]);
            int position = random.nextInt(mistyped.length());
            mistyped.setCharAt(position, (char) ('0' + (mistyped.charAt(position) - '0' + 1 + random.nextInt(9)) % 10));
            assertThat(said(parts[0], parts[1], mistyped.toString()))
                    .as("%s instead of %s", mistyped, parts[2])
                    .isEqualTo("invalid");
        }
    }

    /** Half of it is what people paste: no input may do anything but be judged. */
    @RepeatedTest(200)
    void noTextMakesARuleFail(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var garbage = random.ints(random.nextInt(25), 0x20, 0x2FF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        for (var kind : List.of(
                "CO:NIT", "MX:RFC", "MX:CURP", "PE:RUC", "CL:RUT", "BR:CNPJ", "BR:CPF", "US:EIN", "US:SSN",
                "US:ITIN")) {
            var parts = kind.split(":");
            assertThat(TaxIds.check(parts[0], parts[1], TaxIds.normalize(garbage)))
                    .isPresent();
        }
    }

    private static String digits(Random random, int count) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    private static String said(String country, String type, String number) {
        return switch (TaxIds.check(country, type, TaxIds.normalize(number)).orElseThrow()) {
            case Verdict.Valid valid -> "valid";
            case Verdict.Suspicious suspicious -> "suspicious";
            case Verdict.Invalid invalid -> "invalid";
        };
    }
}
