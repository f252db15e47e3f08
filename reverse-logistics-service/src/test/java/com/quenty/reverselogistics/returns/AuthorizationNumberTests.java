package com.quenty.reverselogistics.returns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthorizationNumberTests {

    /** The published example of Damm's thesis. */
    @Test
    void theCheckDigitIsThatOfDamm() {
        assertThat(AuthorizationNumber.checkDigit("572")).isEqualTo('4');
    }

    @Test
    void itIsReadAsPeopleWriteIt() {
        var number = new AuthorizationNumber(1);

        assertThat(number).hasToString("RMA-0000-00001-3");
        assertThat(AuthorizationNumber.parse("rma 0000 00001 3")).contains(number);
        assertThat(AuthorizationNumber.parse("RMA0000000013")).contains(number);
        assertThat(AuthorizationNumber.parse("0000-00001-3")).isEmpty();
    }

    @Test
    void everyWrongDigitAndEveryExchangeOfNeighboursIsFound() {
        for (long serial : new long[] {1, 20, 4711, 123_456_789, 999_999_999}) {
            var text = new AuthorizationNumber(serial).toString();
            for (int i = 0; i < text.length(); i++) {
                if (!Character.isDigit(text.charAt(i))) {
                    continue;
                }
                for (char digit = '0'; digit <= '9'; digit++) {
                    if (digit != text.charAt(i)) {
                        assertThat(AuthorizationNumber.parse(replaced(text, i, digit)))
                                .isEmpty();
                    }
                }
                if (i + 1 < text.length()
                        && Character.isDigit(text.charAt(i + 1))
                        && text.charAt(i) != text.charAt(i + 1)) {
                    var exchanged = replaced(replaced(text, i, text.charAt(i + 1)), i + 1, text.charAt(i));
                    assertThat(AuthorizationNumber.parse(exchanged)).isEmpty();
                }
            }
        }
    }

    private static String replaced(String text, int index, char digit) {
        return text.substring(0, index) + digit + text.substring(index + 1);
    }
}
