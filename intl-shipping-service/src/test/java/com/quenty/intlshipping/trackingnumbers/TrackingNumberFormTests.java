package com.quenty.intlshipping.trackingnumbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Numbers are those of the test data of github.com/jkeen/tracking_number_data (MIT), which collects them from carriers and their
 * customers; the first of S10 is the example of Wikipedia's article on the standard. Our own were computed apart, by the table of
 * Damm's thesis.
 */
class TrackingNumberFormTests {

    private static final Map<TrackingNumberForm, List<String>> VALID = Map.of(
            TrackingNumberForm.QUENTY,
                    List.of("QN4821093755182047", "QN1234567890123450", "qn 7000 0000 0000 0019", "QN9999999999999990"),
            TrackingNumberForm.S10,
                    List.of(
                            "RR473124829US",
                            "RB123456785GB",
                            "RB123456785US",
                            "RB123456785CV",
                            " R B 1 2 3 4 5 6 7 8 5 C F "),
            TrackingNumberForm.UPS_1Z,
                    List.of(
                            "1Z5R89390357567127",
                            "1Z879E930346834440",
                            "1Z410E7W0392751591",
                            "1Z8V92A70367203024",
                            "1z 5r8 939 03 5756 712-7"),
            TrackingNumberForm.FEDEX_12,
                    List.of("986578788855", "477179081230", "799531274483", "790535312317", "974367662710"),
            TrackingNumberForm.FEDEX_15, List.of("0414 4176 0228 964", "5682 8361 0012 000", "5682 8361 0012 734"),
            TrackingNumberForm.FEDEX_20, List.of("61299998820821171811"),
            TrackingNumberForm.FEDEX_22, List.of("9261292700768711948021", "9611020987654312345672"),
            TrackingNumberForm.DHL_EXPRESS_10,
                    List.of("3318810025", "8487135506", "1099255990", "3821724944", "3318810036", "3318810014"));

    private static final List<String> INVALID = List.of(
            "QN4821093755182044",
            "QN4821093755812047",
            "RB123456786US",
            "RB123456785XX",
            "1Z1111111111111111",
            "996578788855",
            "5682 8361 0012 732",
            "9261292700768711948020",
            "9600000000000000000001",
            "3318810010",
            "3318810034",
            "3318810011");

    @Test
    void publishedNumbersAreValid() {
        VALID.forEach((form, numbers) -> numbers.forEach(typed -> {
            var number = TrackingNumberForm.canonical(typed);
            assertThat(TrackingNumberForm.of(number)).as(typed).contains(form);
            assertThat(form.isValid(number)).as(typed).isTrue();
        }));
        assertThat(VALID).containsOnlyKeys(TrackingNumberForm.values());
    }

    @Test
    void publishedFaultsAreNot() {
        for (var typed : INVALID) {
            var number = TrackingNumberForm.canonical(typed);
            assertThat(TrackingNumberForm.of(number).orElseThrow().isValid(number))
                    .as(typed)
                    .isFalse();
        }
    }

    @Test
    void whatHasNoFormIsNoNumber() {
        for (var typed : List.of("", "2Z5R89390357567127", "1A5R89390357567127", "12345", "９８６５７８７８８８５５")) {
            assertThat(TrackingNumberForm.of(TrackingNumberForm.canonical(typed)))
                    .as(typed)
                    .isEmpty();
        }
    }

    @Test
    void anotherCheckDigitIsAlwaysWrong() {
        VALID.forEach((form, numbers) -> numbers.forEach(typed -> {
            var number = TrackingNumberForm.canonical(typed);
            int place = form == TrackingNumberForm.S10 ? 10 : number.length() - 1;
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = number.substring(0, place) + digit + number.substring(place + 1);
                assertThat(form.isValid(changed)).as(changed).isEqualTo(changed.equals(number));
            }
        }));
    }

    @Test
    void aNumberOfThePostNamesItsCountry() {
        assertThat(TrackingNumberResponse.of("rb 123456785 gb"))
                .isEqualTo(new TrackingNumberResponse("RB123456785GB", TrackingNumberForm.S10, null, "GB", true));
        assertThat(TrackingNumberResponse.of("3318810010"))
                .isEqualTo(new TrackingNumberResponse(
                        "3318810010", TrackingNumberForm.DHL_EXPRESS_10, "DHL_EXPRESS", null, false));
        assertThat(TrackingNumberResponse.of("hello"))
                .isEqualTo(new TrackingNumberResponse("HELLO", null, null, null, false));
    }
}
