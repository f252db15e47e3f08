package com.quenty.pickup.trackingnumbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingNumberTests {

    /** Published: the worked example of the article "S10 (UPU standard)" in Wikipedia, and numbers that posts show in their help. */
    @ParameterizedTest
    @CsvSource({
        "47312482, 9", // RB473124829SE, worked out in the article
        "12345678, 5", // RR123456785GB, EE123456785…, in many posts' help
        "00000000, 5", // the remainder 0 gives 5
        "00000001, 4",
        "10000000, 3",
    })
    void checkDigitsAreThoseOfPublishedNumbers(String digits, char check) {
        assertThat(TrackingNumber.checkDigit(digits)).isEqualTo(check);
    }

    @Test
    void remaindersOfOneGiveZero() {
        // 8 * 7 = 56 = 5 * 11 + 1: eleven less one is ten, which is written 0.
        assertThat(TrackingNumber.checkDigit("70000000")).isEqualTo('0');
    }

    @Test
    void serialsGoOnWithTheNextLetterAfterAHundredMillions() {
        assertThat(new TrackingNumber(123, "CO"))
                .hasToString("PA00000123" + TrackingNumber.checkDigit("00000123") + "CO");
        assertThat(new TrackingNumber(99_999_999, "CO").toString()).startsWith("PA99999999");
        assertThat(new TrackingNumber(100_000_000, "CO").toString()).startsWith("PB00000000");
        assertThat(new TrackingNumber(TrackingNumber.MAX_SERIAL, "MX").toString())
                .startsWith("PZ99999999");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, TrackingNumber.MAX_SERIAL + 1})
    void thereAreNoOtherSerials(long serial) {
        assertThatThrownBy(() -> new TrackingNumber(serial, "CO")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyNumberIsReadAsItWasWrittenAlsoByPeople() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var number = new TrackingNumber(1 + random.nextLong(TrackingNumber.MAX_SERIAL), "CO");
            var text = number.toString();
            var typed = (text.substring(0, 2) + ' ' + text.substring(2, 6) + '-' + text.substring(6)).toLowerCase();

            assertThat(TrackingNumber.parse(text)).contains(number);
            assertThat(TrackingNumber.parse(typed)).contains(number);
        }
    }

    /** Of 5 and of 0 there are two remainders each, so a wrong digit in one place is always found and here even checked one by one. */
    @Test
    void everySingleWrongDigitIsFound() {
        var text = new TrackingNumber(47_312_482, "CO").toString();
        for (int place = 2; place <= 10; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != text.charAt(place)) {
                    var wrong = text.substring(0, place) + digit + text.substring(place + 1);
                    assertThat(TrackingNumber.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BOX-1", "RB473124829SE", "PA00000123", "PA000001230COX", "PA00000000 5CO"})
    void nothingElseIsATrackingNumber(String text) {
        assertThat(TrackingNumber.parse(text)).isEmpty();
    }
}
