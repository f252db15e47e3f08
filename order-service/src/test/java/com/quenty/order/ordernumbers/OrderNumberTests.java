package com.quenty.order.ordernumbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.identity.DammCheckDigit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumberTests {

    /** Published with the algorithm: 5724 (Wikipedia, "Damm algorithm") and 112946 (Rosetta Code, "Damm algorithm"). */
    @ParameterizedTest
    @CsvSource({"572, 4", "11294, 6", "0, 0", "'', 0"})
    void theCheckDigitIsThePublishedOne(String digits, char check) {
        assertThat(DammCheckDigit.of(digits)).isEqualTo(check);
        assertThat(DammCheckDigit.fits(digits + check)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5727", "112949", "5742", "7524"})
    void whatIsPublishedAsWrongIsWrong(String digits) {
        assertThat(DammCheckDigit.fits(digits)).isFalse();
    }

    @Test
    void aNumberIsMadeOfDigitsThatNobodyMistakes() {
        assertThat(new OrderNumber(1018, 2041)).hasToString("ORD-1018-02041-2");
        assertThat(new OrderNumber(1001, 123_456_789))
                .hasToString("ORD-1001-123456789-" + DammCheckDigit.of("1001123456789"));
        assertThat(new OrderNumber(1018, 2041).toString().substring(4)).matches("[0-9-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ORD-1018-02041-2", "ord-1018-02041-2", "1018-02041-2", " 1018 02041 2 ", "ORD 1018 02041 2"})
    void itIsReadAsPeopleWriteIt(String typed) {
        assertThat(OrderNumber.parse(typed)).contains(new OrderNumber(1018, 2041));
    }

    @Test
    void everySingleWrongDigitAndEverySwapOfNeighboursIsNoticed() {
        var right = new OrderNumber(1018, 2041).toString();
        int tried = 0;
        for (int i = 4; i < right.length(); i++) {
            if (right.charAt(i) == '-') {
                continue;
            }
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(i)) {
                    tried++;
                    assertThat(OrderNumber.parse(right.substring(0, i) + digit + right.substring(i + 1)))
                            .isEmpty();
                }
            }
            if (i + 1 < right.length() && right.charAt(i + 1) != '-' && right.charAt(i) != right.charAt(i + 1)) {
                tried++;
                assertThat(OrderNumber.parse(
                                right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2)))
                        .isEmpty();
            }
        }
        assertThat(tried).isGreaterThan(90);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ORD", "ORD-1018-02041", "ORD-1018-2041-2", "ORD-1018-02O41-2", "ORD-99999999999-02041-2"})
    void anythingElseIsNoOrderNumber(String typed) {
        assertThat(OrderNumber.parse(typed)).isEmpty();
    }
}
