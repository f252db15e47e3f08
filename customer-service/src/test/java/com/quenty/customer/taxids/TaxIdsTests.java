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

    @ParameterizedTest
    @CsvSource({
        "CL, RUT, 90074857, '9007485-7|09007485-7|09.007.485-7|0009007485 7|９００７４８５－７'",
        "CL, RUT, 7654321K, '7.654.321-k|07654321-K|7654321–k'",
        "CO, NIT, 8000031226, '800.003.122-6|0800003122-6|800003122 6|٨٠٠٠٠٣١٢٢٦'",
        "CO, CC, 443865, '443.865|0000443865'",
        "CO, CE, 4438, '4438|0004438'",
        "PE, RUC, 20512333797, '20512333797|020512333797|20-51233379-7'",
        "PE, DNI, 00234567, '234567|00234567|0000234567'",
        "BR, CNPJ, 07195358000166, '07.195.358/0001-66|7195358000166|007195358000166'",
        "BR, CNPJ, 12ABC34501DE35, '12.abc.345/01de-35|12ABC34501DE35'",
        "BR, CPF, 01144477735, '011.444.777-35|1144477735'",
        "MX, RFC, ÑA&020101AA1, 'ñ.a&-020101-aa1|N\u0303A&020101AA1'",
        "US, EIN, 012345678, '01-2345678|01 2345678'",
        "XX, OTHER, 007A, '007-a|007_A|«007·a»'"
    })
    void aNumberHasOneForm(String country, String type, String canonical, String spellings) {
        assertThat(List.of(spellings.split("\\|")))
                .allSatisfy(typed ->
                        assertThat(TaxIds.canonical(country, type, typed)).isEqualTo(canonical));
        assertThat(TaxIds.canonical(country, type, canonical)).isEqualTo(canonical);
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
                "CO:NIT", "CO:CC", "CO:CE", "MX:RFC", "MX:CURP", "PE:RUC", "PE:DNI", "CL:RUT", "BR:CNPJ", "BR:CPF",
                "US:EIN", "US:SSN", "US:ITIN")) {
            var parts = kind.split(":");
            assertThat(TaxIds.check(parts[0], parts[1], TaxIds.canonical(parts[0], parts[1], garbage)))
                    .isPresent();
        }
    }

    private static String digits(Random random, int count) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    private static String said(String country, String type, String number) {
        return switch (TaxIds.check(country, type, TaxIds.canonical(country, type, number))
                .orElseThrow()) {
            case Verdict.Valid valid -> "valid";
            case Verdict.Suspicious suspicious -> "suspicious";
            case Verdict.Invalid invalid -> "invalid";
        };
    }
}
