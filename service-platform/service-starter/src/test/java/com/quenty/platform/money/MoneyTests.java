package com.quenty.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.problem.FieldProblem;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "1, USD, 1.00 USD",
        "1.5, USD, 1.50 USD",
        "1.500, USD, 1.50 USD",
        "1E+3, JPY, 1000 JPY",
        "0.001, KWD, 0.001 KWD",
        "-2, COP, -2.00 COP"
    })
    void anAmountHasTheDecimalsOfItsCurrency(BigDecimal amount, String currency, String text) {
        assertThat(Money.of(amount, currency)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"1.001, USD", "0.1, JPY", "1, XAU", "1, usd", "1, EURO", "1, ''"})
    void tooManyDecimalsOrNoCurrencyIsRefused(BigDecimal amount, String currency) {
        assertThatThrownBy(() -> Money.of(amount, currency)).isInstanceOf(InvalidMoney.class);
    }

    @Test
    void anAmountOfARequestIsReportedAtItsField() {
        assertThat(Money.of("/price", BigDecimal.ONE, "USD")).hasToString("1.00 USD");
        assertThatThrownBy(() -> Money.of("/price", new BigDecimal("0.001"), "USD"))
                .extracting(problem -> ((InvalidMoney) problem).errors())
                .isEqualTo(List.of(new FieldProblem("/price", "has more decimals than USD")));
        assertThatThrownBy(() -> Money.of("/price", BigDecimal.ONE, "XAU"))
                .extracting(problem -> ((InvalidMoney) problem).errors())
                .isEqualTo(List.of(new FieldProblem("/price", "is in no currency of ISO 4217")));
    }

    @Test
    void aCurrencyOfARequestIsReportedAtItsField() {
        assertThat(Money.decimals("/currency", "KWD")).isEqualTo(3);
        assertThat(Money.isCurrency("KWD")).isTrue();
        assertThat(Money.isCurrency("XAU")).isFalse();
        assertThat(Money.decimals("/currency", "USD", 2)).isEqualTo(2);
        assertThatThrownBy(() -> Money.decimals("/currency", "KWD", 2))
                .extracting(problem -> ((InvalidMoney) problem).errors())
                .isEqualTo(List.of(new FieldProblem("/currency", "has more than 2 decimals")));
        assertThatThrownBy(() -> Money.decimals("/currency", "XAU"))
                .extracting(problem -> ((InvalidMoney) problem).errors())
                .isEqualTo(List.of(new FieldProblem(
                        "/currency", "is a metal, fund or unit of account of ISO 4217, which nobody pays with")));
        assertThatThrownBy(() -> Money.decimals("/currency", "QQQ"))
                .extracting(problem -> ((InvalidMoney) problem).errors())
                .isEqualTo(List.of(new FieldProblem("/currency", "is no currency of ISO 4217")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XAD", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XPD", "XPT", "XSU", "XTS", "XUA", "XXX", "BOV",
                "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW"
            })
    void aCodeThatNobodyPaysWithIsNoCurrency(String code) {
        assertThat(Money.isCurrency(code)).isFalse();
        assertThatThrownBy(() -> Money.decimals("/currency", code)).isInstanceOf(InvalidMoney.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAF", "XCD", "XCG", "XOF", "XPF"})
    void theMoneyOfAUnionIsACurrency(String code) {
        assertThat(Money.isCurrency(code)).isTrue();
    }

    @Test
    void anAmountThatWasKeptInAUnitOfAccountIsStillRead() {
        assertThat(Money.of(new BigDecimal("1.2345"), "CLF")).hasToString("1.2345 CLF");
    }

    @ParameterizedTest
    @CsvSource({"HRK, 2023-01", "BGN, 2026-01", "SLL, 2023-12", "ANG, 2025-03", "DEM, 2002-03", "XEU, 1999-01"})
    void aCurrencyThatWasWithdrawnIsReadButNotTakenAnyMore(String currency, String month) {
        assertThat(Money.isCurrency(currency)).isFalse();
        assertThatThrownBy(() -> Money.decimals("/currency", currency))
                .extracting(problem -> ((InvalidMoney) problem).errors())
                .isEqualTo(List.of(new FieldProblem("/currency", "was withdrawn from ISO 4217 in " + month)));
        assertThat(Money.of(BigDecimal.ONE, currency).currency()).isEqualTo(currency);
    }

    /** An independent list. Where the two differ, the JDK does not follow ISO 4217. */
    @Test
    void theCurrenciesInUseAndTheirDecimalsAreThoseThatTheJdkKnowsToo() {
        var jdk = Currency.getAvailableCurrencies().stream()
                .filter(currency -> Money.isCurrency(currency.getCurrencyCode()))
                .toList();

        assertThat(jdk)
                .hasSizeGreaterThan(140)
                .allSatisfy(currency -> assertThat(Money.decimals(currency.getCurrencyCode()))
                        .as(currency.getCurrencyCode())
                        .isEqualTo(currency.getDefaultFractionDigits()));
        assertThat(List.of("EUR", "XCG", "SLE", "ZWG", "VED", "PEN", "TRY", "COP", "CLP"))
                .allSatisfy(code -> assertThat(Money.isCurrency(code)).as(code).isTrue());
    }

    @Test
    void currenciesAreNeverMixed() {
        var dollars = Money.of(BigDecimal.ONE, "USD");
        var yen = Money.of(BigDecimal.ONE, "JPY");

        assertThatThrownBy(() -> dollars.plus(yen)).isInstanceOf(InvalidMoney.class);
        assertThatThrownBy(() -> dollars.minus(yen)).isInstanceOf(InvalidMoney.class);
        assertThatThrownBy(() -> dollars.compareTo(yen)).isInstanceOf(InvalidMoney.class);
    }

    @Test
    void sumsAreExact() {
        var tenth = Money.of(new BigDecimal("0.10"), "USD");

        assertThat(tenth.plus(tenth).plus(tenth)).isEqualTo(Money.of(new BigDecimal("0.30"), "USD"));
        assertThat(tenth.times(3).minus(tenth)).isEqualTo(Money.of(new BigDecimal("0.2"), "USD"));
        assertThat(tenth.minus(tenth)).isEqualTo(Money.zero("USD")).matches(Money::isZero);
        assertThat(tenth.minus(tenth.times(2))).matches(Money::isNegative).isLessThan(Money.zero("USD"));
    }

    @ParameterizedTest
    @CsvSource({"0.125, 0.12", "0.135, 0.14", "-0.125, -0.12", "0.1251, 0.13"})
    void roundingIsHalfEvenAndOnlyWhenAsked(BigDecimal exact, BigDecimal rounded) {
        assertThat(Money.rounded(exact, "USD")).isEqualTo(Money.of(rounded, "USD"));
    }
}
