package com.quenty.microcredit.ledger;

import static com.quenty.microcredit.ledger.Loans.aLoan;
import static com.quenty.microcredit.ledger.Loans.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.quenty.microcredit.terms.AllocationOrder;
import com.quenty.microcredit.terms.ArrearsTolerance;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeBasis;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.EarlyPayOff;
import com.quenty.microcredit.terms.InterestPeriod;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.PenaltyRules;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 1200 over 12 months at 1 % a month, instalments of 107 unless said otherwise. */
class LoanReplayTests {

    private static LoanRules.Builder rules() {
        return Loans.monthlyByNominalPeriods();
    }

    private static Loans running() {
        return aLoan("1200", "0.12", 12).disbursed("2024-01-01");
    }

    private static Loans withLateFee(int graceDays, String cap) {
        return running()
                .under(rules().charge("late", ChargeTime.OVERDUE, ChargeAmount.flat("15"))
                        .penalties(new PenaltyRules(graceDays, cap == null ? null : new BigDecimal(cap)))
                        .build());
    }

    @Test
    void aLoanThatWasNotPaidOutOwesNothing() {
        var state = aLoan("1200", "0.12", 12).on("2024-01-01");

        assertThat(state.status()).isEqualTo(LoanStatus.APPROVED);
        assertThat(state.outstanding()).isEqualByComparingTo("0");
    }

    @Test
    void aPaymentSettlesInterestBeforePrincipal() {
        var state = running().paid("2024-02-01", "107").on("2024-02-01");

        assertThat(state.payments().getFirst().to(DebtComponent.INTEREST)).isEqualByComparingTo("12.00");
        assertThat(state.payments().getFirst().to(DebtComponent.PRINCIPAL)).isEqualByComparingTo("95.00");
        assertThat(state.outstandingPrincipal()).isEqualByComparingTo("1105.00");
        assertThat(state.next().due()).isEqualTo("2024-03-01");
    }

    @Test
    void aPartialPaymentLeavesTheRowOpen() {
        var state = running().paid("2024-02-01", "50").on("2024-02-15");

        assertThat(state.instalments().getFirst().outstanding()).isEqualByComparingTo("57.00");
        assertThat(state.instalments().getFirst().settledOn()).isNull();
        assertThat(state.daysPastDue()).isEqualTo(14);
        assertThat(state.arrears()).isEqualByComparingTo("57.00");
    }

    @Test
    void aBackDatedPaymentTakesThePlaceItsDateGivesIt() {
        var late = withLateFee(3, null).paid("2024-02-20", "107");
        var before = late.on("2024-02-20");
        assertThat(before.penalties().paid()).isEqualByComparingTo("15");
        assertThat(before.payments().getFirst().to(DebtComponent.PRINCIPAL)).isEqualByComparingTo("80.00");

        var after = late.paid("2024-02-01", "107").on("2024-02-20");

        assertThat(after.penalties().due()).isEqualByComparingTo("0");
        assertThat(after.payments())
                .extracting(PaymentOutcome::on)
                .containsExactly(day("2024-02-01"), day("2024-02-20"));
        assertThat(after.payments().getLast().allocations())
                .allSatisfy(it -> assertThat(it.row()).isEqualTo(2));
    }

    @Test
    void aLateFeeArisesOnceAfterTheLastDayOfGrace() {
        var loan = withLateFee(3, null);

        assertThat(loan.on("2024-02-04").penalties().due()).isEqualByComparingTo("0");
        assertThat(loan.on("2024-02-05").penalties().due()).isEqualByComparingTo("15");
        assertThat(loan.on("2024-02-29").penalties().due()).isEqualByComparingTo("15");
        assertThat(loan.on("2024-03-05").penalties().due()).isEqualByComparingTo("30");
        assertThat(loan.on("2024-02-05").charges())
                .extracting(ChargeState::id, ChargeState::row, ChargeState::due)
                .containsExactly(tuple("LATE-late-1", 1, day("2024-02-05")));
    }

    @Test
    void aPaymentOnTheLastDayOfGraceMakesNoLateFee() {
        assertThat(withLateFee(3, null)
                        .paid("2024-02-04", "107")
                        .on("2024-02-28")
                        .penalties()
                        .due())
                .isEqualByComparingTo("0");
    }

    @Test
    void lateFeesTogetherStayBelowTheirCap() {
        assertThat(withLateFee(0, "40").on("2024-12-31").penalties().due()).isEqualByComparingTo("40");
    }

    @Test
    void aLateFeeInPercentIsMeasuredOnWhatIsUnpaidAndNeverOnPenalties() {
        var loan = running()
                .under(rules().charge(
                                "late",
                                ChargeTime.OVERDUE,
                                ChargeAmount.percent(ChargeBasis.PERCENT_OF_AMOUNT_AND_INTEREST, "10"))
                        .build())
                .paid("2024-02-01", "57")
                .on("2024-03-02");

        assertThat(loan.charges())
                .extracting(ChargeState::id, it -> it.amount().due())
                .containsExactly(
                        tuple("LATE-late-1", new BigDecimal("5.00")), tuple("LATE-late-2", new BigDecimal("10.70")));
    }

    @Test
    void aWaivedLateFeeIsNoLongerOwed() {
        var state = withLateFee(0, null)
                .waived("LATE-late-1", "2024-02-10")
                .paid("2024-02-10", "107")
                .on("2024-02-10");

        assertThat(state.instalments().getFirst().settledOn()).isEqualTo("2024-02-10");
        assertThat(state.penalties().waived()).isEqualByComparingTo("15");
        assertThat(state.arrears()).isEqualByComparingTo("0");
    }

    @Test
    void aWaiverTakenBackBringsTheFeeBack() {
        var loan = withLateFee(0, null).waived("LATE-late-1", "2024-02-10");

        assertThat(loan.reversed(loan.lastId(), "2024-02-11")
                        .on("2024-02-11")
                        .penalties()
                        .outstanding())
                .isEqualByComparingTo("15");
    }

    @Test
    void moneyBeyondTheDebtIsTheCustomersAndCanBePaidBack() {
        var owed = running().payOff("2024-03-10");
        var loan = running().paid("2024-03-10", owed.add(new BigDecimal("25")).toPlainString());

        assertThat(loan.on("2024-03-10").status()).isEqualTo(LoanStatus.OVERPAID);
        assertThat(loan.on("2024-03-10").overpaid()).isEqualByComparingTo("25");
        var refunded = loan.refunded("2024-03-12", "25").on("2024-03-12");
        assertThat(refunded.status()).isEqualTo(LoanStatus.PAID_OFF);
        assertThat(refunded.overpaid()).isEqualByComparingTo("0");
        assertThat(refunded.closedOn()).isEqualTo("2024-03-12");
    }

    @Test
    void aChargeThatComesUpLaterIsPaidFromTheCredit() {
        var owed = running().payOff("2024-03-10");
        var loan = running()
                .paid("2024-03-10", owed.add(new BigDecimal("25")).toPlainString())
                .feeAdded("10", "2024-03-15");

        assertThat(loan.on("2024-03-15").overpaid()).isEqualByComparingTo("15");
        assertThat(loan.feeAdded("20", "2024-03-16").on("2024-03-16").status()).isEqualTo(LoanStatus.ACTIVE);
        assertThat(loan.feeAdded("20", "2024-03-16").on("2024-03-16").outstanding())
                .isEqualByComparingTo("5");
    }

    @Test
    void aReversalAfterTheRefundBringsBackTheDebtAndTheRefund() {
        var owed = running().payOff("2024-03-10");
        var paid = running().paid("2024-03-10", owed.add(new BigDecimal("25")).toPlainString());
        var payment = paid.lastId();

        var state = paid.refunded("2024-03-12", "25")
                .reversed(payment, "2024-03-20")
                .on("2024-03-20");

        assertThat(state.status()).isEqualTo(LoanStatus.ACTIVE);
        assertThat(state.outstanding()).isEqualByComparingTo(owed.add(new BigDecimal("25")));
        assertThat(state.closedOn()).isNull();
    }

    @Test
    void withinADayTheOrderOfBookingCounts() {
        var fee = running().feeAdded("30", "2024-01-10");
        var waiver = fee.lastId();

        var paidFirst =
                fee.paid("2024-01-10", "12").waived(waiver, "2024-01-10").on("2024-01-10");
        var waivedFirst =
                fee.waived(waiver, "2024-01-10").paid("2024-01-10", "12").on("2024-01-10");

        assertThat(paidFirst.fees().paid()).isEqualByComparingTo("12");
        assertThat(paidFirst.fees().waived()).isEqualByComparingTo("18");
        assertThat(waivedFirst.fees().paid()).isEqualByComparingTo("0");
        assertThat(waivedFirst.fees().waived()).isEqualByComparingTo("30");
        assertThat(waivedFirst.interest().paid()).isEqualByComparingTo("12");
        // A fee that was entered after a payment of the same day takes nothing back from it.
        var feeLast = running().paid("2024-02-01", "107").feeAdded("30", "2024-02-01");
        assertThat(feeLast.on("2024-02-01").principal().paid()).isEqualByComparingTo("95");
    }

    @Test
    void aRefundWhosePaymentBouncesWasLentAgainAndIsNoFee() {
        var owed = running().payOff("2024-03-10");
        var paid = running().paid("2024-03-10", owed.add(new BigDecimal("50")).toPlainString());
        var loan = paid.refunded("2024-03-10", "50").reversed(paid.lastId(), "2024-03-10");

        var state = loan.on("2024-03-10");

        assertThat(state.payOff()).isEqualByComparingTo(owed.add(new BigDecimal("50")));
        assertThat(state.fees().due()).isEqualByComparingTo("0");
        assertThat(state.charges()).isEmpty();
        assertThat(state.principal().due()).isEqualByComparingTo("1250");
        assertThat(state.closing().principal()).isEqualByComparingTo("1250");
        assertThat(state.uncoveredRefunds()).isEqualByComparingTo("50");
        assertThat(state.refunded()).isEqualByComparingTo("0");
        assertThat(state.instalments().getFirst().opening()).isEqualByComparingTo("1250");
        assertThat(state.instalments().getLast().closing()).isEqualByComparingTo("0");
        var closed = loan.paid("2024-03-10", state.payOff().toPlainString()).on("2024-03-10");
        assertThat(closed.status()).isEqualTo(LoanStatus.PAID_OFF);
        assertThat(closed.payments().getFirst().to(DebtComponent.PRINCIPAL)).isEqualByComparingTo("1250");
        assertThat(closed.payments().getFirst().principalAfter()).isEqualByComparingTo("0");
    }

    private static Loans ofOneRow() {
        return aLoan("1000", "0", 1).disbursed("2023-01-01").fee("20", "2023-03-15");
    }

    @Test
    void aChargeDueAfterTheLastInstalmentHasARowOfItsOwn() {
        var loan = ofOneRow().paid("2023-02-01", "1000").paid("2023-03-15", "20");

        var state = loan.on("2023-04-01");

        assertThat(state.instalments())
                .extracting(InstalmentState::number, InstalmentState::due, InstalmentState::settledOn)
                .containsExactly(
                        tuple(1, day("2023-02-01"), day("2023-02-01")), tuple(2, day("2023-03-15"), day("2023-03-15")));
        assertThat(state.instalments())
                .allSatisfy(row -> assertThat(row.paidLate()).isEqualByComparingTo("0"));
        assertThat(state.instalments().getFirst().fees().due()).isEqualByComparingTo("0");
        assertThat(state.instalments().getLast().fees().paid()).isEqualByComparingTo("20");
        assertThat(state.charges()).extracting(ChargeState::row).containsExactly(2);
        assertThat(state.payments().getLast().allocations())
                .extracting(Allocation::row)
                .containsExactly(2);
        assertThat(state.maturity()).isEqualTo("2023-02-01");
        assertThat(state.status()).isEqualTo(LoanStatus.PAID_OFF);
        assertThat(loan.on("2023-03-10").daysPastDue()).isZero();
        assertThat(ofOneRow().paid("2023-02-01", "1000").on("2023-03-17").daysPastDue())
                .isEqualTo(2);
    }

    @Test
    void chargesOfOneDayShareTheirRowAndLaterDaysHaveFurtherOnes() {
        var loan = ofOneRow().penalty("5", "2023-03-15").fee("7", "2023-05-01").fee("3", "2023-01-20");

        var state = loan.on("2023-01-01");

        assertThat(state.instalments())
                .extracting(InstalmentState::number, InstalmentState::from, InstalmentState::due)
                .containsExactly(
                        tuple(1, day("2023-01-01"), day("2023-02-01")),
                        tuple(2, day("2023-02-01"), day("2023-03-15")),
                        tuple(3, day("2023-03-15"), day("2023-05-01")));
        assertThat(state.instalments().get(1).total().due()).isEqualByComparingTo("25");
        assertThat(state.instalments().getFirst().fees().due()).isEqualByComparingTo("3");
        assertThat(state.planned()).hasSize(1);
    }

    @Test
    void aChargeMovesIntoThePlanWhenThatIsExtendedOverItsDay() {
        var loan = aLoan("1000", "0", 2)
                .disbursed("2023-01-01")
                .fee("20", "2023-03-15")
                .paid("2023-02-01", "500")
                .paid("2023-02-10", "20");
        assertThat(loan.on("2023-02-10").instalments()).hasSize(3);

        var longer = loan.rescheduled("2023-02-12", null, null, 2).on("2023-02-12");

        assertThat(longer.charges()).extracting(ChargeState::row).containsExactly(3);
        var row = longer.instalments().get(2);
        assertThat(row.due()).isEqualTo("2023-04-01");
        assertThat(row.fees().due()).isEqualByComparingTo("20");
        assertAllocationsMakeTheRows(longer);
    }

    private static void assertAllocationsMakeTheRows(LoanState state) {
        for (var row : state.instalments()) {
            var allocated = state.payments().stream()
                    .flatMap(payment -> payment.allocations().stream())
                    .filter(it -> it.row() == row.number())
                    .map(Allocation::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(allocated)
                    .as("row %d", row.number())
                    .isEqualByComparingTo(row.total().paid());
        }
    }

    @Test
    void aLoanThatWasPaidOffOwesAgainWhenItIsCharged() {
        var loan = running().paid("2024-03-10", running().payOff("2024-03-10").toPlainString());

        var charged = loan.feeAdded("20", "2024-03-15");

        assertThat(charged.on("2024-03-15").status()).isEqualTo(LoanStatus.ACTIVE);
        assertThat(charged.on("2024-03-15").payOff()).isEqualByComparingTo("20");
        assertThat(charged.on("2024-03-15").closedOn()).isNull();
        assertThat(charged.paid("2024-03-16", "20").on("2024-03-16").closedOn()).isEqualTo("2024-03-16");
    }

    @Test
    void feesThatWerePaidInAdvanceStayWhenThePlanShrinksUnderThem() {
        var loan = running()
                .under(rules().charge("service", ChargeTime.INSTALMENT, ChargeAmount.flat("2"))
                        .allocation(AllocationOrder.byTiming(
                                        DebtComponent.FEE,
                                        DebtComponent.PENALTY,
                                        DebtComponent.INTEREST,
                                        DebtComponent.PRINCIPAL)
                                .towards(AllocationOrder.Direction.VERTICAL))
                        .build())
                .paid("2024-01-10", "24")
                .rescheduled("2024-01-15", null, null, -6);

        var state = loan.on("2024-01-15");

        assertThat(state.instalments()).hasSize(6);
        assertThat(state.fees().paid()).isEqualByComparingTo("24");
        assertAllocationsMakeTheRows(state);
    }

    @Test
    void aReversedPaymentReopensAClosedLoan() {
        var loan = running().paid("2024-03-10", running().payOff("2024-03-10").toPlainString());
        assertThat(loan.on("2024-03-10").status()).isEqualTo(LoanStatus.PAID_OFF);

        var state = loan.reversed(loan.lastId(), "2024-03-20").on("2024-03-20");

        assertThat(state.status()).isEqualTo(LoanStatus.ACTIVE);
        assertThat(state.daysPastDue()).isEqualTo(48);
    }

    @Test
    void aWriteOffTakesTheRestAndLaterMoneyIsRecovered() {
        var loan = running().paid("2024-02-01", "107").writtenOff("2024-09-01").recovered("2024-10-01", "60");

        var state = loan.on("2024-10-01");

        assertThat(state.status()).isEqualTo(LoanStatus.WRITTEN_OFF);
        assertThat(state.principal().writtenOff()).isEqualByComparingTo("1105.00");
        assertThat(state.outstanding()).isEqualByComparingTo("0");
        assertThat(state.recovered()).isEqualByComparingTo("60");
        assertThat(state.daysPastDue()).isZero();
        assertThat(state.closedOn()).isEqualTo("2024-09-01");
    }

    @Test
    void aWriteOffTakenBackLeavesTheLoanAsItWas() {
        var loan = running().writtenOff("2024-09-01");

        var state = loan.reversed(loan.lastId(), "2024-09-02").on("2024-09-02");

        assertThat(state).isEqualTo(running().on("2024-09-02"));
    }

    @Test
    void aRescheduleRestructuresWhatIsToComeAndKeepsTheArrears() {
        var loan = running().rescheduled("2024-03-15", "2024-05-01", "0.06", 6);

        var state = loan.on("2024-03-15");

        assertThat(state.restructured()).isTrue();
        assertThat(state.instalments()).hasSize(18);
        assertThat(state.instalments().get(2).due()).isEqualTo("2024-05-01");
        assertThat(state.daysPastDue()).isEqualTo(43);
        assertThat(state.principal().due()).isEqualByComparingTo("1200");
        assertThat(loan.reversed(loan.lastId(), "2024-03-16").on("2024-03-16"))
                .isEqualTo(running().on("2024-03-16"));
    }

    @Test
    void aPreviewKeepsNothing() {
        var loan = running();
        var event = new LoanEvent.Payment("P", day("2024-02-01"), new BigDecimal("500"));

        var preview = LoanReplay.preview(loan.terms(), loan.events(), event, day("2024-02-01"));

        assertThat(preview.outstandingPrincipal())
                .isLessThan(loan.on("2024-02-01").outstandingPrincipal());
        assertThat(loan.on("2024-02-01").payments()).isEmpty();
    }

    @Test
    void withRecalculationThePayOffAsksForInterestToTheDay() {
        var loan = running().under(rules().recalculated().build());

        // 1200 x 1 % x 14 / 31
        assertThat(loan.payOff("2024-01-15")).isEqualByComparingTo("1205.42");
        assertThat(loan.on("2024-01-15").accruedInterest()).isEqualByComparingTo("5.42");
        assertThat(running().payOff("2024-01-15")).isGreaterThan(new BigDecimal("1270"));
    }

    @Test
    void tillTheRestDateThePayOffAsksForTheWholePeriod() {
        var loan = running()
                .under(rules().recalculated()
                        .earlyPayOff(EarlyPayOff.TILL_REST_FREQUENCY_DATE)
                        .build());

        assertThat(loan.payOff("2024-01-15")).isEqualByComparingTo("1212.00");
        var closed = loan.paid("2024-01-15", "1212").on("2024-01-15");
        assertThat(closed.status()).isEqualTo(LoanStatus.PAID_OFF);
        var almost = loan.paid("2024-01-15", "1211.99").on("2024-01-15");
        assertThat(almost.status()).isEqualTo(LoanStatus.ACTIVE);
        assertThat(almost.outstandingPrincipal()).isEqualByComparingTo("0.01");
    }

    @Test
    void interestOfAFewDaysBetweenAnEarlyPaymentAndItsDueDateIsNotLate() {
        var loan = aLoan("1200", "0.12", 12)
                .under(LoanRules.monthly().recalculated().build())
                .disbursed("2024-01-01");
        var instalment = loan.on("2024-01-01").next().outstanding();

        var state = loan.paid("2024-01-28", instalment.toPlainString()).on("2024-02-20");

        assertThat(state.daysPastDue()).isZero();
        assertThat(state.instalments().getFirst().outstanding()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-01, 0, CURRENT, NONE",
        "2024-02-02, 1, DAYS_1_TO_30, REMINDER",
        "2024-03-02, 30, DAYS_1_TO_30, REMINDER",
        "2024-03-03, 31, DAYS_31_TO_60, CONTACT",
        "2024-04-01, 60, DAYS_31_TO_60, CONTACT",
        "2024-04-02, 61, DAYS_61_TO_90, NOTICE",
        "2024-05-01, 90, DAYS_61_TO_90, NOTICE",
        "2024-05-02, 91, OVER_90, LEGAL"
    })
    void daysPastDueAreCountedFromTheOldestOpenRow(
            String on, int days, DelinquencyBucket bucket, CollectionStatus collection) {
        var state = running().on(on);

        assertThat(state.daysPastDue()).isEqualTo(days);
        assertThat(state.bucket()).isEqualTo(bucket);
        assertThat(state.bucket().collection()).isEqualTo(collection);
    }

    @Test
    void aFewDaysAndAFewCentsAreNoArrears() {
        var tolerant = running()
                .under(rules().arrears(new ArrearsTolerance(3, new BigDecimal("1.00")))
                        .build());

        assertThat(tolerant.on("2024-02-04").daysPastDue()).isZero();
        assertThat(tolerant.on("2024-02-05").daysPastDue()).isEqualTo(4);
        assertThat(tolerant.paid("2024-02-01", "106").on("2024-02-20").daysPastDue())
                .isZero();
        assertThat(tolerant.paid("2024-02-01", "105.99").on("2024-02-20").daysPastDue())
                .isEqualTo(19);
    }

    @Test
    void chargesKeptBackAtDisbursementAreNotOwed() {
        var state = running()
                .under(rules().charge(
                                "opening",
                                ChargeTime.DISBURSEMENT,
                                ChargeAmount.percent(ChargeBasis.PERCENT_OF_AMOUNT, "2"))
                        .build())
                .on("2024-01-01");

        assertThat(state.disbursementCharges()).isEqualByComparingTo("24");
        assertThat(state.fees().due()).isEqualByComparingTo("0");
    }

    @Test
    void fromDisbursementToTheLastCent() {
        var loan = withLateFee(0, null);
        loan = loan.paid("2024-02-03", "122").paid("2024-03-01", "107");
        assertThat(loan.on("2024-03-01").arrears()).isEqualByComparingTo("0");
        loan = loan.paid("2024-03-20", loan.payOff("2024-03-20").toPlainString());

        var closed = loan.on("2024-12-31");

        assertThat(closed.status()).isEqualTo(LoanStatus.PAID_OFF);
        assertThat(closed.outstanding()).isEqualTo(new BigDecimal("0.00"));
        assertThat(closed.penalties().paid()).isEqualByComparingTo("15");
        assertThat(closed.closedOn()).isEqualTo("2024-03-20");
        assertThat(AllocationOrder.standard().timings()).hasSize(3);
    }

    private static Loans flat() {
        return aLoan("3000", "0.12", 6)
                .under(LoanRules.monthly()
                        .flat()
                        .interestPeriod(InterestPeriod.SAME_AS_REPAYMENT)
                        .build())
                .disbursed("2023-07-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2650 | 2023-09-15 | 0.06 | 0 | 30 30 15 15 15 15
            1530 | 2023-09-15 | 0.06 | 0 | 30 30 15 15 15 15
            2650 | 2023-11-15 | 0.06 | 0 | 30 30 30 30 15 15
            1530 | 2023-08-15 | 0.06 | 0 | 30 15 15 15 15 15
            2650 | 2023-09-15 | 0    | 0 | 30 30 0 0 0 0
            2650 | 2023-09-15 | 0.24 | 0 | 30 30 60 60 60 60
            1530 | 2023-09-15 | 0.06 | 2 | 30 30 15 15 15 15 15 15
            530  | 2023-09-15 | 0.06 | 0 | 30 30 15 15 15 15
            """)
    void flatInterestOfARowIsThatOfItsRateWhateverWasPrepaid(
            String prepaid, String on, String rate, int further, String interest) {
        var loan = flat().paid("2023-08-01", prepaid).rescheduled(on, null, rate, further);

        var state = loan.on(on);

        assertThat(state.instalments().stream().map(row -> row.interest().due().intValue()))
                .containsExactlyElementsOf(
                        Stream.of(interest.split(" ")).map(Integer::valueOf).toList());
        assertThat(state.principal().due()).isEqualByComparingTo("3000");
        var paid = state.payments().getFirst();
        assertThat(state.outstanding())
                .isEqualByComparingTo(
                        new BigDecimal("3000").add(state.interest().due()).subtract(new BigDecimal(prepaid)));
        assertThat(paid.unused()).isEqualByComparingTo("0");
        assertThat(state.instalments())
                .allSatisfy(row -> assertThat(row.interest().outstanding()).isNotNegative());
        assertAllocationsMakeTheRows(state);
        assertThat(loan.reversed(loan.lastId(), on).on(on).interest().due()).isEqualByComparingTo("180");
    }

    @Test
    void prepaidFlatInterestThatIsTooMuchAfterACutIsCreditWhenNothingElseIsOpen() {
        var loan = flat().paid("2023-08-01", "3150").rescheduled("2023-09-15", null, "0.06", 0);

        var state = loan.on("2023-09-15");

        assertThat(state.status()).isEqualTo(LoanStatus.OVERPAID);
        assertThat(state.overpaid()).isEqualByComparingTo("30");
        assertThat(state.interest().due()).isEqualByComparingTo("120");
    }

    @Test
    void aRefundThatWasNotCoveredIsInArrearsFromTheDayOfTheRowThatAsksForIt() {
        var owed = running().payOff("2024-03-10");
        var paid =
                running().paid("2024-02-01", "107").paid("2024-03-01", "107").paid("2024-03-10", owed.toPlainString());
        var loan = paid.refunded("2024-03-12", "200").reversed(paid.lastId(), "2024-03-20");

        var before = loan.on("2024-04-01");
        var after = loan.on("2024-04-03");

        assertThat(before.uncoveredRefunds()).isEqualByComparingTo("200");
        assertThat(before.next().due()).isEqualTo("2024-04-01");
        assertThat(before.next().principal().due()).isGreaterThan(new BigDecimal("200"));
        assertThat(before.daysPastDue()).isZero();
        assertThat(before.arrears()).isEqualByComparingTo("0");
        assertThat(after.daysPastDue()).isEqualTo(2);
        assertThat(after.arrears()).isEqualByComparingTo(after.next().outstanding());
    }
}
