package com.quenty.reverselogistics.returns;

import static com.quenty.reverselogistics.returns.Returns.NOW;
import static com.quenty.reverselogistics.returns.Returns.UNTIL;
import static com.quenty.reverselogistics.returns.Returns.amount;
import static com.quenty.reverselogistics.returns.Returns.approved;
import static com.quenty.reverselogistics.returns.Returns.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.reverselogistics.rules.ConditionGrade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MerchandiseReturnTests {

    @Test
    void theStatusIsThatOfTheItemFurthestBehind() {
        var back = approved(ReturnType.RETURN, 1, 1);

        back.receive(back.item("RI-1"), 1, 0, NOW);
        assertThat(back.status()).isEqualTo(ReturnStatus.APPROVED);
        back.receive(back.item("RI-2"), 1, 0, NOW);
        assertThat(back.status()).isEqualTo(ReturnStatus.RECEIVED);
    }

    @Test
    void itemsThatCameToNothingDoNotHoldTheOthersUp() {
        var back = approved(ReturnType.RETURN, 1, 1);

        back.receive(back.item("RI-1"), 1, 0, NOW);
        back.expire();

        assertThat(back.item("RI-2").status()).isEqualTo(ReturnStatus.EXPIRED);
        assertThat(back.status()).isEqualTo(ReturnStatus.RECEIVED);
    }

    @Test
    void itIsCancelledUntilTheGoodsAreOnTheirWay() {
        var booked = approved(ReturnType.RETURN, 1);
        booked.scheduleCollection("PU-1", "PA1", LocalDate.of(2026, 12, 2), "Calle 10");
        booked.cancel();
        assertThat(booked.status()).isEqualTo(ReturnStatus.CANCELLED);

        var collected = approved(ReturnType.RETURN, 1);
        collected.scheduleCollection("PU-1", "PA1", LocalDate.of(2026, 12, 2), "Calle 10");
        collected.collect("PU-1", LocalDate.of(2026, 12, 2));
        assertThatThrownBy(collected::cancel).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aSecondNoticeOfTheCollectionChangesNothing() {
        var back = approved(ReturnType.RETURN, 1);
        back.scheduleCollection("PU-1", "PA1", LocalDate.of(2026, 12, 2), "Calle 10");
        back.collect("PU-1", LocalDate.of(2026, 12, 2));
        back.takeMoves();

        back.collect("PU-1", LocalDate.of(2026, 12, 2));

        assertThat(back.takeMoves()).isEmpty();
        assertThat(back.status()).isEqualTo(ReturnStatus.PICKED_UP);
    }

    @Test
    void goodsThatComeTooLateAreNotReceived() {
        var back = approved(ReturnType.RETURN, 1);

        assertThatThrownBy(() -> back.receive(back.item("RI-1"), 1, 0, UNTIL))
                .isInstanceOf(ReturnProblems.AuthorizationExpired.class);
    }

    @Test
    void goodsThatADriverHasAreReceivedHoweverLate() {
        var back = approved(ReturnType.RETURN, 1);
        back.send("Servientrega", "123");

        back.receive(back.item("RI-1"), 1, 0, UNTIL.plusSeconds(1));

        assertThat(back.status()).isEqualTo(ReturnStatus.RECEIVED);
    }

    @Test
    void theOutcomeOfTheReceiptTellsWhatArrived() {
        var back = approved(ReturnType.RETURN, 2, 2, 2, 2);

        back.receive(back.item("RI-1"), 2, 0, NOW);
        back.receive(back.item("RI-2"), 1, 1, NOW);
        back.receive(back.item("RI-3"), 0, 0, NOW);
        back.receive(back.item("RI-4"), 0, 2, NOW);

        assertThat(back.items())
                .extracting(ReturnItem::receiptOutcome)
                .containsExactly(
                        ReceiptOutcome.COMPLETE,
                        ReceiptOutcome.PARTIAL,
                        ReceiptOutcome.MISSING,
                        ReceiptOutcome.SWAPPED);
        assertThat(back.item("RI-3").status()).isEqualTo(ReturnStatus.COMPLETED);
    }

    @Test
    void noMoreArrivesThanWasToCome() {
        var back = approved(ReturnType.RETURN, 2);

        assertThatThrownBy(() -> back.receive(back.item("RI-1"), 2, 1, NOW))
                .isInstanceOf(ReturnProblems.ReceiptExceedsReturn.class);
    }

    @Test
    void goodsAreInspectedWhenTheyHaveArrived() {
        var back = approved(ReturnType.RETURN, 1);

        assertThatThrownBy(() -> back.inspect(back.item("RI-1"), ConditionGrade.A, 1, Disposition.RESTOCK, null))
                .isInstanceOf(IllegalTransition.class);
        back.receive(back.item("RI-1"), 1, 0, NOW);
        back.inspect(back.item("RI-1"), ConditionGrade.A, 1, Disposition.RESTOCK, null);
        back.dispute(back.item("RI-1"));
        back.inspect(back.item("RI-1"), ConditionGrade.B, 1, Disposition.RESTOCK, null);

        assertThat(back.item("RI-1").conditionReceived()).isEqualTo(ConditionGrade.B);
        assertThat(back.status()).isEqualTo(ReturnStatus.INSPECTED);
    }

    @Test
    void moneyHasItsOwnMachine() {
        var claim = approved(ReturnType.CLAIM, 1);
        var item = claim.item("RI-1");

        claim.process(item, amount("12.50"), "USER-2");
        assertThat(item.refundStatus()).isEqualTo(RefundStatus.APPROVED);
        claim.failRefund(item, "nothing-to-refund");
        claim.retryRefund(item);
        claim.issue(item, "RFD-1");
        assertThat(claim.status()).isEqualTo(ReturnStatus.REFUNDED);
        claim.settle(item);

        assertThat(claim.status()).isEqualTo(ReturnStatus.COMPLETED);
        assertThat(claim.actualRefundAmount()).isEqualByComparingTo("12.50");
        assertThatThrownBy(() -> claim.failRefund(item, "again")).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aRefundOfNothingIsCompletedAtOnce() {
        var claim = approved(ReturnType.CLAIM, 1);

        claim.process(claim.item("RI-1"), amount("0.00"), "USER-2");

        assertThat(claim.status()).isEqualTo(ReturnStatus.COMPLETED);
        assertThat(claim.item("RI-1").refundStatus()).isEqualTo(RefundStatus.CALCULATED);
    }

    @Test
    void goodsThatComeBackAreNotProcessedWithoutInspection() {
        var back = approved(ReturnType.RETURN, 1);
        back.receive(back.item("RI-1"), 1, 0, NOW);

        assertThatThrownBy(() -> back.process(back.item("RI-1"), amount("12.50"), "USER-2"))
                .isInstanceOf(IllegalTransition.class);
    }

    /** All sequences of verbs over two items: the status of the return is that of an independent look at its items, after each. */
    @Test
    void afterEverySequenceOfVerbsTheStatusFollowsFromTheItems() {
        walk(new ArrayList<>(), 5);
    }

    private static void walk(List<Integer> verbs, int deeper) {
        var back = requested(ReturnType.RETURN, 1, 1);
        for (int verb : verbs) {
            try {
                apply(back, verb);
            } catch (IllegalTransition | ReturnProblems.AuthorizationExpired refused) {
                return; // what follows is covered by the sequences without it
            }
        }
        assertThat(back.status()).as("after %s", verbs).isEqualTo(furthestBehind(back));
        for (int verb = 0; deeper > 0 && verb < 10; verb++) {
            verbs.add(verb);
            walk(verbs, deeper - 1);
            verbs.removeLast();
        }
    }

    private static void apply(MerchandiseReturn back, int verb) {
        var one = back.item("RI-1");
        var other = back.item("RI-2");
        switch (verb) {
            case 0 -> back.approve(new AuthorizationNumber(1), UNTIL, false, null, null);
            case 1 -> back.reject("no", "USER-2");
            case 2 -> back.cancel();
            case 3 -> back.expire();
            case 4 -> back.send(null, null);
            case 5 -> back.receive(one, 1, 0, NOW);
            case 6 -> back.receive(other, 0, 0, NOW);
            case 7 -> back.inspect(one, ConditionGrade.A, 1, Disposition.RESTOCK, null);
            case 8 -> back.dispute(one);
            default -> back.process(one, amount("1.00"), "USER-2");
        }
    }

    private static ReturnStatus furthestBehind(MerchandiseReturn back) {
        var order = List.of(
                "requested",
                "approved",
                "pickup_scheduled",
                "picked_up",
                "in_transit",
                "received",
                "disputed",
                "inspected",
                "processed",
                "refunded",
                "exchanged",
                "disposed",
                "completed",
                "rejected",
                "cancelled",
                "expired");
        int least = back.items().stream()
                .mapToInt(item -> order.indexOf(item.status().code()))
                .min()
                .orElseThrow();
        return ReturnStatus.valueOf(order.get(least).toUpperCase(Locale.ROOT));
    }
}
