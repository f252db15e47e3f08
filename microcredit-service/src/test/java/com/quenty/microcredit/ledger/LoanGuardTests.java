package com.quenty.microcredit.ledger;

import static com.quenty.microcredit.ledger.Loans.aLoan;
import static com.quenty.microcredit.ledger.Loans.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.ledger.LoanEvent.ChargeAdded;
import com.quenty.microcredit.ledger.LoanEvent.CreditRefunded;
import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanEvent.Rescheduled;
import com.quenty.microcredit.ledger.LoanEvent.Reversed;
import com.quenty.microcredit.ledger.Refusal.Reason;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeTime;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanGuardTests {

    private static final Loans RUNNING = aLoan("1200", "0.12", 12).disbursed("2024-01-01");

    @ParameterizedTest
    @CsvSource({
        "0, 2024-02-01, AMOUNT_NOT_POSITIVE, /amount",
        "-5, 2024-02-01, AMOUNT_NOT_POSITIVE, /amount",
        "10.001, 2024-02-01, TOO_MANY_DECIMALS, /amount",
        "10, 2023-12-31, BEFORE_DISBURSEMENT, /date",
        "10, 2024-02-02, IN_THE_FUTURE, /date",
        "5000, 2024-02-01, PAYMENT_EXCEEDS_BALANCE, /amount"
    })
    void aBadPaymentIsRefusedWithItsField(BigDecimal amount, String on, Reason reason, String pointer) {
        var refusals = check(RUNNING, new Payment("P", day(on), amount), false);

        assertThat(refusals).extracting(Refusal::reason).containsExactly(reason);
        assertThat(refusals).extracting(Refusal::pointer).containsExactly(pointer);
    }

    @Test
    void thePayOffSumIsTheMostThatIsTakenSilently() {
        var most = RUNNING.payOff("2024-02-01");

        assertThat(check(RUNNING, new Payment("P", day("2024-02-01"), most), false))
                .isEmpty();
        var refused = check(RUNNING, new Payment("P", day("2024-02-01"), most.add(new BigDecimal("0.01"))), false);
        assertThat(refused.getFirst().limit()).isEqualByComparingTo(most);
        assertThat(check(RUNNING, new Payment("P", day("2024-02-01"), new BigDecimal("5000")), true))
                .isEmpty();
    }

    @Test
    void nothingIsPaidOnAClosedLoanNorChargedOnOneThatWasWrittenOff() {
        var closed = RUNNING.paid("2024-02-01", RUNNING.payOff("2024-02-01").toPlainString());
        var waiting = aLoan("1200", "0.12", 12);

        assertThat(reasons(closed, new Payment("P", day("2024-02-01"), BigDecimal.TEN)))
                .containsExactly(Reason.LOAN_CLOSED);
        var charge = new ChargeAdded("C", day("2024-02-01"), ChargeKind.FEE, ChargeAmount.flat("5"), day("2024-02-01"));
        assertThat(reasons(closed, charge)).isEmpty();
        assertThat(reasons(RUNNING.paid("2024-02-01", "5000"), charge)).isEmpty();
        assertThat(reasons(RUNNING.writtenOff("2024-02-01"), charge)).containsExactly(Reason.LOAN_CLOSED);
        assertThat(reasons(RUNNING, charge)).isEmpty();
        assertThat(reasons(waiting, new Payment("P", day("2024-02-01"), BigDecimal.TEN)))
                .containsExactly(Reason.NOT_DISBURSED);
    }

    @Test
    void aLoanIsPaidOutOnceAndInFull() {
        var waiting = aLoan("1200", "0.12", 12);

        assertThat(reasons(waiting, new Disbursed("D", day("2024-01-01"), new BigDecimal("1200"))))
                .isEmpty();
        assertThat(reasons(waiting, new Disbursed("D", day("2024-01-01"), new BigDecimal("1199"))))
                .containsExactly(Reason.WRONG_PRINCIPAL);
        assertThat(reasons(RUNNING, new Disbursed("D", day("2024-01-01"), new BigDecimal("1200"))))
                .containsExactly(Reason.ALREADY_DISBURSED);
    }

    @Test
    void anEventIsReversedOnce() {
        var paid = RUNNING.paid("2024-02-01", "107");
        var reversed = paid.reversed(paid.lastId(), "2024-02-01");

        assertThat(reasons(paid, new Reversed("R", day("2024-02-01"), paid.lastId())))
                .isEmpty();
        assertThat(reasons(reversed, new Reversed("R", day("2024-02-01"), paid.lastId())))
                .containsExactly(Reason.ALREADY_REVERSED);
        assertThat(reasons(reversed, new Reversed("R", day("2024-02-01"), reversed.lastId())))
                .containsExactly(Reason.NOT_REVERSIBLE);
        assertThat(reasons(paid, new Reversed("R", day("2024-02-01"), "nobody")))
                .containsExactly(Reason.UNKNOWN_EVENT);
        assertThat(reasons(paid, new Payment(paid.lastId(), day("2024-02-01"), BigDecimal.ONE)))
                .containsExactly(Reason.DUPLICATE_ID);
    }

    @Test
    void refundsAndRecoveriesHaveALimit() {
        assertThat(reasons(RUNNING, new CreditRefunded("C", day("2024-02-01"), BigDecimal.ONE)))
                .containsExactly(Reason.REFUND_EXCEEDS_CREDIT);
        assertThat(reasons(RUNNING, new Recovered("C", day("2024-02-01"), BigDecimal.ONE)))
                .containsExactly(Reason.LOAN_NOT_WRITTEN_OFF);
    }

    @Test
    void noMoreIsRecoveredThanWasWrittenOff() {
        var written = RUNNING.writtenOff("2024-02-01");
        var lost = written.on("2024-02-01").writtenOff();
        var first = written.recovered("2024-02-01", "1000");
        var rest = lost.subtract(new BigDecimal("1000"));
        var cent = new BigDecimal("0.01");

        assertThat(lost).isGreaterThanOrEqualTo(new BigDecimal("1200"));
        assertThat(reasons(written, new Recovered("C", day("2024-02-01"), lost)))
                .isEmpty();
        assertThat(reasons(first, new Recovered("C", day("2024-02-01"), rest))).isEmpty();
        var refused = check(first, new Recovered("C", day("2024-02-01"), rest.add(cent)), false);
        assertThat(refused).extracting(Refusal::reason).containsExactly(Reason.PAYMENT_EXCEEDS_BALANCE);
        assertThat(refused).extracting(Refusal::pointer).containsExactly("/amount");
        assertThat(refused.getFirst().limit()).isEqualByComparingTo(rest);
        // A reversed event can be entered again.
        assertThat(reasons(first.reversed(first.lastId(), "2024-02-01"), new Recovered("C", day("2024-02-01"), lost)))
                .isEmpty();
    }

    @Test
    void aRescheduleChangesSomethingThatIsStillToCome() {
        assertThat(reasons(RUNNING, new Rescheduled("R", day("2024-02-01"), null, null, 0)))
                .containsExactly(Reason.RESCHEDULE_CHANGES_NOTHING);
        assertThat(reasons(RUNNING, new Rescheduled("R", day("2024-02-01"), day("2024-02-01"), null, 0)))
                .containsExactly(Reason.DATE_OUT_OF_ORDER);
        assertThat(reasons(RUNNING, new Rescheduled("R", day("2024-02-01"), null, null, -11)))
                .containsExactly(Reason.RESCHEDULE_TOO_LATE);
        assertThat(reasons(RUNNING, new Rescheduled("R", day("2024-02-01"), null, new BigDecimal("-0.1"), 0)))
                .containsExactly(Reason.RATE_NEGATIVE);
        assertThat(reasons(RUNNING, new Rescheduled("R", day("2024-02-01"), day("2024-03-20"), null, 0)))
                .isEmpty();
    }

    @Test
    void onlyAnOpenChargeIsWaived() {
        var charged = RUNNING.fee("10", "2024-02-01");

        assertThat(reasons(charged, new LoanEvent.ChargeWaived("W", day("2024-02-01"), charged.lastId())))
                .isEmpty();
        assertThat(reasons(charged, new LoanEvent.ChargeWaived("W", day("2024-02-01"), "nothing")))
                .containsExactly(Reason.UNKNOWN_CHARGE);
        assertThat(reasons(
                        charged.waived(charged.lastId(), "2024-02-01"),
                        new LoanEvent.ChargeWaived("W", day("2024-02-01"), charged.lastId())))
                .containsExactly(Reason.NOTHING_TO_WAIVE);
    }

    @Test
    void aChargeIsTakenBackBeforeAWriteOffOrAfterItsReversal() {
        var charged = RUNNING.fee("10", "2024-02-01");
        var undo = new Reversed("U", day("2024-02-01"), charged.lastId());
        var written = charged.writtenOff("2024-02-01");

        assertThat(reasons(charged, undo)).isEmpty();
        assertThat(reasons(written, undo)).containsExactly(Reason.LOAN_CLOSED);
        assertThat(reasons(written.reversed(written.lastId(), "2024-02-01"), undo))
                .isEmpty();
    }

    @Test
    void aWriteOffIsTakenBackAfterItsRecoveries() {
        var written = RUNNING.writtenOff("2024-02-01");
        var undo = new LoanEvent.Reversed("U", day("2024-02-01"), written.lastId());
        var recovered = written.recovered("2024-02-01", "5");

        assertThat(reasons(written, undo)).isEmpty();
        assertThat(reasons(recovered, undo)).containsExactly(Reason.NOT_REVERSIBLE);
        assertThat(reasons(recovered.reversed(recovered.lastId(), "2024-02-01"), undo))
                .isEmpty();
    }

    // ---- back-dated: asked with the state of the event's own day

    private static final Loans WRITTEN = RUNNING.writtenOff("2024-01-20");

    @Test
    void aPaymentOfADayBeforeTheWriteOffIsTaken() {
        assertThat(reasons(WRITTEN, new Payment("P", day("2024-01-19"), BigDecimal.TEN)))
                .isEmpty();
        assertThat(reasons(WRITTEN, new Payment("P", day("2024-01-20"), BigDecimal.TEN)))
                .containsExactly(Reason.LOAN_CLOSED);
        assertThat(reasons(WRITTEN, new Payment("P", day("2024-01-21"), BigDecimal.TEN)))
                .containsExactly(Reason.LOAN_CLOSED);
        var replayed = WRITTEN.paid("2024-01-19", "10").on("2024-02-01");
        assertThat(replayed.writtenOff())
                .isEqualByComparingTo(WRITTEN.on("2024-02-01").writtenOff().subtract(BigDecimal.TEN));
    }

    @Test
    void aPaymentOfADayBeforeThePayOffIsTakenAndWhatFollowsIsCredit() {
        var owed = RUNNING.payOff("2024-01-20").toPlainString();
        var closed = RUNNING.paid("2024-01-20", owed);

        assertThat(reasons(closed, new Payment("P", day("2024-01-10"), BigDecimal.TEN)))
                .isEmpty();
        assertThat(closed.paid("2024-01-10", "10").on("2024-02-01").overpaid()).isEqualByComparingTo("10");
        assertThat(reasons(closed, new Payment("P", day("2024-01-25"), BigDecimal.TEN)))
                .containsExactly(Reason.LOAN_CLOSED);
        // More than the loan owed on that day has to be meant, as on any day.
        var more = new BigDecimal(owed).add(BigDecimal.ONE);
        assertThat(reasons(closed, new Payment("P", day("2024-01-10"), more)))
                .containsExactly(Reason.PAYMENT_EXCEEDS_BALANCE);
        assertThat(check(closed, new Payment("P", day("2024-01-10"), more), true))
                .isEmpty();
    }

    @Test
    void nothingIsRecoveredBeforeItWasWrittenOff() {
        var early = check(WRITTEN, new Recovered("C", day("2024-01-19"), BigDecimal.TEN), false);

        assertThat(early).extracting(Refusal::reason).containsExactly(Reason.BEFORE_ITS_CAUSE);
        assertThat(early).extracting(Refusal::pointer).containsExactly("/date");
        assertThat(early.getFirst().message()).contains("2024-01-20");
        assertThat(reasons(WRITTEN, new Recovered("C", day("2024-01-20"), BigDecimal.TEN)))
                .isEmpty();
    }

    @Test
    void noChargeIsWaivedBeforeItArose() {
        var added = RUNNING.feeAdded("10", "2024-01-15");
        var late = RUNNING.under(Loans.monthlyByNominalPeriods()
                .charge("late", ChargeTime.OVERDUE, ChargeAmount.flat("15"))
                .build());
        var arisen = day("2024-02-02");

        var early = check(added, new LoanEvent.ChargeWaived("W", day("2024-01-14"), added.lastId()), false);
        assertThat(early).extracting(Refusal::reason).containsExactly(Reason.BEFORE_ITS_CAUSE);
        assertThat(early.getFirst().message()).contains("2024-01-15");
        assertThat(reasons(added, new LoanEvent.ChargeWaived("W", day("2024-01-15"), added.lastId())))
                .isEmpty();
        assertThat(LoanGuard.check(
                        late.terms(),
                        late.events(),
                        new LoanEvent.ChargeWaived("W", arisen.minusDays(1), "LATE-late-1"),
                        arisen,
                        false))
                .extracting(Refusal::reason)
                .containsExactly(Reason.BEFORE_ITS_CAUSE);
        assertThat(LoanGuard.check(
                        late.terms(),
                        late.events(),
                        new LoanEvent.ChargeWaived("W", arisen, "LATE-late-1"),
                        arisen,
                        false))
                .isEmpty();
    }

    @Test
    void aChargeOfADayBeforeTheWriteOffIsTakenAndOneAfterItIsNot() {
        assertThat(reasons(WRITTEN, charge("2024-01-19"))).isEmpty();
        assertThat(reasons(WRITTEN, charge("2024-01-21"))).containsExactly(Reason.LOAN_CLOSED);
    }

    private static ChargeAdded charge(String on) {
        return new ChargeAdded("C", day(on), ChargeKind.FEE, ChargeAmount.flat("5"), day(on));
    }

    @Test
    void aRescheduleIsAskedForTheInstalmentsThatWereToComeOnItsDay() {
        var loan = aLoan("1200", "0.12", 1).disbursed("2023-12-15");
        var paidOff = loan.paid("2024-01-20", loan.payOff("2024-01-20").toPlainString());

        assertThat(reasons(loan, new Rescheduled("R", day("2024-01-14"), null, null, 1)))
                .isEmpty();
        assertThat(reasons(loan, new Rescheduled("R", day("2024-01-15"), null, null, 1)))
                .containsExactly(Reason.RESCHEDULE_TOO_LATE);
        assertThat(reasons(paidOff, new Rescheduled("R", day("2024-01-14"), null, null, 1)))
                .isEmpty();
        // A row of a charge is none that a reschedule could move.
        assertThat(reasons(loan.fee("5", "2024-01-25"), new Rescheduled("R", day("2024-01-20"), null, null, 1)))
                .containsExactly(Reason.RESCHEDULE_TOO_LATE);
    }

    @Test
    void noMoreIsRefundedThanWasCreditOnThatDay() {
        var overpaid = RUNNING.paid(
                "2024-01-20", RUNNING.payOff("2024-01-20").add(BigDecimal.TEN).toPlainString());

        assertThat(reasons(overpaid, new CreditRefunded("C", day("2024-01-19"), BigDecimal.TEN)))
                .containsExactly(Reason.REFUND_EXCEEDS_CREDIT);
        assertThat(reasons(overpaid, new CreditRefunded("C", day("2024-01-20"), BigDecimal.TEN)))
                .isEmpty();
    }

    // ---- back-dated: what follows has to stay possible

    @Test
    void whatMakesALaterEventImpossibleIsRefusedAndNamesIt() {
        var all = WRITTEN.on("2024-01-20").writtenOff();
        var recovered = WRITTEN.recovered("2024-01-25", all.toPlainString());
        var overpaid = RUNNING.paid(
                        "2024-01-20",
                        RUNNING.payOff("2024-01-20").add(BigDecimal.TEN).toPlainString())
                .refunded("2024-01-25", "10");
        var paid = RUNNING.paid("2024-01-25", "10");
        var charged = RUNNING.feeAdded("10", "2024-01-25");
        var rescheduled = RUNNING.rescheduled("2024-01-25", "2024-02-10", null, 0);

        refusesFor(recovered, new Payment("N", day("2024-01-10"), BigDecimal.TEN));
        refusesFor(recovered, new Recovered("N", day("2024-01-22"), BigDecimal.TEN));
        refusesFor(WRITTEN, new LoanEvent.WrittenOff("N", day("2024-01-10")));
        refusesFor(overpaid, charge("2024-01-22"));
        refusesFor(overpaid, new CreditRefunded("N", day("2024-01-22"), BigDecimal.ONE));
        refusesFor(paid, new LoanEvent.WrittenOff("N", day("2024-01-10")));
        refusesFor(charged, new LoanEvent.WrittenOff("N", day("2024-01-10")));
        refusesFor(charged.waived(charged.lastId(), "2024-01-26"), new LoanEvent.WrittenOff("N", day("2024-01-10")));
        refusesFor(rescheduled, new Rescheduled("N", day("2024-01-10"), day("2024-01-20"), null, -11));
    }

    @Test
    void aWriteOffAndARescheduleGiveWayToMoneyThatPaidTheLoanOffBefore() {
        var owed = RUNNING.payOff("2024-01-10");
        var inFull = new Payment("N", day("2024-01-10"), owed);
        var more = new Payment("N", day("2024-01-10"), owed.add(BigDecimal.TEN));
        var rescheduled = RUNNING.rescheduled("2024-01-25", "2024-02-10", "0.24", 3);

        for (var decided : List.of(WRITTEN, rescheduled, rescheduled.writtenOff("2024-01-28"))) {
            assertThat(reasons(decided, inFull)).isEmpty();
            assertThat(check(decided, more, true)).isEmpty();
            // The decisions stay on record, and are as if they had not been made.
            assertThat(decided.with(inFull).on("2024-02-01"))
                    .isEqualTo(RUNNING.with(inFull).on("2024-02-01"));
            assertThat(decided.with(more).on("2024-02-01"))
                    .isEqualTo(RUNNING.with(more).on("2024-02-01"));
            assertThat(decided.with(more).on("2024-02-01").status()).isEqualTo(LoanStatus.OVERPAID);
            var bounced = decided.with(inFull).reversed("N", "2024-02-01");
            assertThat(reasons(decided.with(inFull), new Reversed("B", day("2024-02-01"), "N")))
                    .isEmpty();
            assertThat(bounced.on("2024-02-01")).isEqualTo(decided.on("2024-02-01"));
        }
    }

    private static void refusesFor(Loans loan, LoanEvent event) {
        var refusals = check(loan, event, false);

        assertThat(refusals).as("%s", event).extracting(Refusal::reason).containsExactly(Reason.LATER_EVENT_IMPOSSIBLE);
        var later = refusals.getFirst().later();
        assertThat(later).as("%s", event).isNotNull();
        assertThat(refusals.getFirst().message()).contains(String.valueOf(later));
    }

    @Test
    void aWaiverAndARefundGiveWayToWhatReallyHappened() {
        var late = RUNNING.under(Loans.monthlyByNominalPeriods()
                .charge("late", ChargeTime.OVERDUE, ChargeAmount.flat("15"))
                .build());
        var waived = late.waived("LATE-late-1", "2024-02-05");
        var found = new Payment("P", day("2024-02-01"), new BigDecimal("107"));
        var over = RUNNING.paid(
                "2024-01-20", RUNNING.payOff("2024-01-20").add(BigDecimal.TEN).toPlainString());
        var refunded = over.refunded("2024-01-25", "10");

        assertThat(LoanGuard.check(waived.terms(), waived.events(), found, day("2024-02-10"), false))
                .isEmpty();
        assertThat(waived.with(found).on("2024-02-10").penalties().due()).isEqualByComparingTo("0");
        assertThat(reasons(refunded, new Reversed("R", day("2024-02-01"), over.lastId())))
                .isEmpty();
    }

    @Test
    void aChargeThatWasWaivedIsTakenBackAfterItsWaiver() {
        var charged = RUNNING.fee("10", "2024-02-01");
        var waived = charged.waived(charged.lastId(), "2024-01-20");
        var undo = new Reversed("U", day("2024-02-01"), charged.lastId());

        var refused = check(waived, undo, false);

        assertThat(refused).extracting(Refusal::reason).containsExactly(Reason.NOT_REVERSIBLE);
        assertThat(refused.getFirst().later()).isEqualTo(waived.lastId());
        assertThat(reasons(waived.reversed(waived.lastId(), "2024-02-01"), undo))
                .isEmpty();
    }

    private static List<Reason> reasons(Loans loan, LoanEvent event) {
        return check(loan, event, false).stream().map(Refusal::reason).toList();
    }

    private static List<Refusal> check(Loans loan, LoanEvent event, boolean mayOverpay) {
        return LoanGuard.check(loan.terms(), loan.events(), event, day("2024-02-01"), mayOverpay);
    }
}
