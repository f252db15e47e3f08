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
    void nothingIsPaidOrChargedOnAClosedLoanNorPaidBeforeTheMoneyIsOut() {
        var closed = RUNNING.paid("2024-02-01", RUNNING.payOff("2024-02-01").toPlainString());
        var waiting = aLoan("1200", "0.12", 12);

        assertThat(reasons(closed, new Payment("P", day("2024-02-01"), BigDecimal.TEN)))
                .containsExactly(Reason.LOAN_CLOSED);
        var charge = new ChargeAdded("C", day("2024-02-01"), ChargeKind.FEE, ChargeAmount.flat("5"), day("2024-02-01"));
        assertThat(reasons(closed, charge)).containsExactly(Reason.LOAN_CLOSED);
        assertThat(reasons(RUNNING.paid("2024-02-01", "5000"), charge)).containsExactly(Reason.LOAN_CLOSED);
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

    private static List<Reason> reasons(Loans loan, LoanEvent event) {
        return check(loan, event, false).stream().map(Refusal::reason).toList();
    }

    private static List<Refusal> check(Loans loan, LoanEvent event, boolean mayOverpay) {
        return LoanGuard.check(loan.terms(), loan.events(), event, day("2024-02-01"), mayOverpay);
    }
}
