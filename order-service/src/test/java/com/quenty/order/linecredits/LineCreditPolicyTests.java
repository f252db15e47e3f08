package com.quenty.order.linecredits;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LineCreditPolicyTests {

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    private static LineWorth line(int units, String price) {
        return new LineWorth(units, money(price));
    }

    private static LineCredit credit(long id, int line, String amount) {
        return new LineCredit(id, line, money(amount), true, false, false);
    }

    private static LineCredit pending(long id, int line, String amount) {
        return new LineCredit(id, line, money(amount), false, false, false);
    }

    private static LineCredit failed(long id, int line, String amount) {
        return new LineCredit(id, line, money(amount), false, true, false);
    }

    private static LineCredit returned(long id, int line, String amount) {
        return new LineCredit(id, line, money(amount), true, false, true);
    }

    private static Map<LineCredit, BigDecimal> lapsing(LineWorth before, LineWorth after, LineCredit... credits) {
        return LineCreditPolicy.lapsing(List.of(credits), Map.of(1, before), Map.of(1, after), 2);
    }

    @Test
    void aCreditWithoutLinesIsSpreadByLargestRemainder() {
        var left = new TreeMap<>(Map.of(1, money("35.70"), 2, money("105.00")));

        assertThat(LineCreditPolicy.divided(money("14.07"), new TreeMap<>(), left, 2))
                .isEqualTo(Map.of(1, money("3.57"), 2, money("10.50")));
        // 10.00 x 35.70 / 140.70 = 2.537..., 10.00 x 105.00 / 140.70 = 7.462...
        assertThat(LineCreditPolicy.divided(money("10.00"), new TreeMap<>(), left, 2))
                .isEqualTo(Map.of(1, money("2.54"), 2, money("7.46")));
    }

    @Test
    void aCreditOfALineGoesToItAndWhatTheLineHasNotGoesToTheOthers() {
        var left = new TreeMap<>(Map.of(1, money("5.00"), 2, money("20.00")));

        assertThat(LineCreditPolicy.divided(money("8.00"), new TreeMap<>(Map.of(1, money("7.00"))), left, 2))
                .isEqualTo(Map.of(1, money("5.00"), 2, money("3.00")));
    }

    @Test
    void aCreditThatIsLessThanItsLinesNameIsSpreadOverThem() {
        var left = new TreeMap<>(Map.of(1, money("20.00"), 2, money("20.00"), 3, money("20.00")));
        var named = new TreeMap<>(Map.of(1, money("5.00"), 2, money("10.00")));

        assertThat(LineCreditPolicy.divided(money("10.00"), named, left, 2))
                .isEqualTo(Map.of(1, money("3.33"), 2, money("6.67")));
    }

    @Test
    void withTheLineAllOfItsCreditLapses() {
        var whole = credit(1, 1, "3.00");
        var onItsWay = pending(2, 1, "2.00");
        var other = credit(3, 2, "4.00");

        assertThat(LineCreditPolicy.lapsing(
                        List.of(whole, onItsWay, other),
                        Map.of(1, line(1, "5.00"), 2, line(2, "20.00")),
                        Map.of(1, line(0, "0.00"), 2, line(2, "20.00")),
                        2))
                .isEqualTo(Map.of(whole, money("3.00"), onItsWay, money("2.00")));
    }

    @Test
    void ofALineThatLosesUnitsTheSameShareStaysCredited() {
        var credit = credit(1, 1, "10.00");

        // 10.00 x 10.00 / 30.00 = 3.333...
        assertThat(lapsing(line(3, "30.00"), line(1, "10.00"), credit)).isEqualTo(Map.of(credit, money("6.67")));
        assertThat(lapsing(line(3, "30.00"), line(4, "40.00"), credit)).isEmpty();
    }

    @Test
    void aLineThatWasCreditedWholeStaysCreditedWholeHoweverItsPriceIsRounded() {
        var credits = new LineCredit[] {credit(1, 1, "3.67"), credit(2, 1, "3.66"), pending(3, 1, "3.66")};

        var lapsing = lapsing(line(3, "10.99"), line(2, "7.34"), credits);

        assertThat(lapsing.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("3.65");
    }

    @Test
    void manySmallCreditsLapseToTheCentOfTheirSum() {
        var credits = new LineCredit[] {credit(1, 1, "1.00"), credit(2, 1, "1.00"), credit(3, 1, "1.00")};

        // Boundaries at 0.33, 0.67 and 1.00.
        assertThat(lapsing(line(3, "3.00"), line(1, "1.00"), credits))
                .isEqualTo(Map.of(credits[0], money("0.67"), credits[1], money("0.66"), credits[2], money("0.67")));
    }

    @Test
    void aLineThatBecomesCheaperForAnotherReasonKeepsItsCreditUpToItsPrice() {
        var credit = credit(1, 1, "15.00");

        assertThat(lapsing(line(2, "20.00"), line(2, "18.00"), credit)).isEmpty();
        assertThat(lapsing(line(2, "20.00"), line(2, "14.00"), credit)).isEqualTo(Map.of(credit, money("1.00")));
    }

    @Test
    void aCreditForGoodsThatCameBackStaysWhenOthersAreTakenOff() {
        var back = returned(1, 1, "10.00");
        var goodwill = credit(2, 1, "6.00");

        // Of the 20.00 that did not come back, 10.00 are left.
        assertThat(lapsing(line(3, "30.00"), line(2, "20.00"), back, goodwill))
                .isEqualTo(Map.of(goodwill, money("3.00")));
        assertThat(lapsing(line(3, "30.00"), line(1, "10.00"), back)).isEmpty();
    }

    @Test
    void aFailedCreditShrinksWithItsLineButTakesNoRoomInIt() {
        var given = credit(1, 1, "20.00");
        var failed = failed(2, 1, "10.00");

        assertThat(lapsing(line(2, "20.00"), line(1, "10.00"), given, failed))
                .isEqualTo(Map.of(given, money("10.00"), failed, money("5.00")));
        assertThat(lapsing(line(2, "20.00"), line(2, "18.00"), given, failed)).isEqualTo(Map.of(given, money("2.00")));
    }
}
