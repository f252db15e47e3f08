package com.quenty.microcredit.loanplans;

import com.quenty.microcredit.loanproducts.LoanProduct;
import com.quenty.microcredit.schedules.AnnualPercentageRate;
import com.quenty.microcredit.schedules.Instalment;
import com.quenty.microcredit.schedules.Schedule;
import com.quenty.microcredit.schedules.ScheduleProblems;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.microcredit.terms.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The plan and price of a loan of these terms if it is paid out on the given day. Pure.
 *
 * @param monthly its largest instalment per month, rounded up to the currency's decimals
 */
public record LoanPlan(
        String productCode,
        int productVersion,
        int termMonths,
        LoanTerms terms,
        Schedule schedule,
        AnnualPercentageRate annualPercentageRate,
        BigDecimal monthly) {

    /** The columns hold an instalment in NUMERIC(10,2), a sum in NUMERIC(12,2). */
    private static final BigDecimal LARGEST_INSTALMENT = new BigDecimal("99999999.99");

    private static final BigDecimal LARGEST_SUM = new BigDecimal("9999999999.99");

    /**
     * Reasons why a loan of these figures is impossible, by the product, the law or our columns; empty if it is possible.
     *
     * @param cap the highest rate that the law allows, empty if no law is known
     * @param day of disbursement
     */
    public static List<Violation> violations(
            LoanProduct product, LoanFigures wished, Optional<BigDecimal> cap, LocalDate day) {
        var count = InstalmentCount.in(wished.termMonths(), product.rules().every());
        if (count.isEmpty()) {
            return List.of(new Violation("/term_months", "is no whole number of repayment periods"));
        }
        var found = new ArrayList<Violation>();
        product.violations(wished.amount(), wished.annualRate(), count.getAsInt(), day, wished.firstDueDate())
                .forEach(violation -> found.add(renamed(violation)));
        cap.filter(highest -> wished.annualRate().compareTo(highest) > 0)
                .ifPresent(highest -> found.add(
                        new Violation("/annual_rate", "the law allows %s at most".formatted(highest.toPlainString()))));
        if (found.isEmpty()) {
            found.addAll(unkeepable(product, wished, count.getAsInt(), day));
        }
        return found;
    }

    private static Violation renamed(Violation violation) {
        return violation.pointer().equals("/instalments")
                ? new Violation("/term_months", "instalments " + violation.message())
                : violation;
    }

    private static List<Violation> unkeepable(LoanProduct product, LoanFigures wished, int count, LocalDate day) {
        var schedule =
                Schedule.of(product.terms(wished.amount(), wished.annualRate(), count, wished.firstDueDate()), day);
        var smallest = new SmallestAmountCalculator(product, wished, count, day);
        var fault = smallest.fault(schedule);
        if (fault.isPresent()) {
            return List.of(new Violation("/amount", "%s; %s".formatted(fault.get(), alternative(smallest.smallest()))));
        }
        if (schedule.paidOut().signum() <= 0) {
            return List.of(new Violation("/amount", "charges at disbursement would leave nothing of it"));
        }
        if (schedule.total().compareTo(LARGEST_SUM) > 0 || dearest(schedule).compareTo(LARGEST_INSTALMENT) > 0) {
            return List.of(new Violation("/amount", "its instalments would be larger than we can keep"));
        }
        try {
            schedule.annualPercentageRate();
            return List.of();
        } catch (ScheduleProblems.NoAnnualRate none) {
            return List.of(new Violation("/amount", "has no annual percentage rate"));
        }
    }

    private static String alternative(Optional<BigDecimal> smallest) {
        return smallest.map(amount -> "the smallest amount above it that works is " + amount.toPlainString())
                .orElse("no amount of this product works over this term");
    }

    /** To be called only if {@link #violations} found nothing. */
    public static LoanPlan of(LoanProduct product, LoanFigures wished, LocalDate day) {
        var every = product.rules().every();
        int count = InstalmentCount.in(wished.termMonths(), every).orElseThrow();
        var terms = product.terms(wished.amount(), wished.annualRate(), count, wished.firstDueDate());
        var schedule = Schedule.of(terms, day);
        return new LoanPlan(
                product.code(),
                product.version(),
                wished.termMonths(),
                terms,
                schedule,
                schedule.annualPercentageRate(),
                InstalmentCount.aMonth(dearest(schedule), every).setScale(terms.decimals(), RoundingMode.UP));
    }

    private static BigDecimal dearest(Schedule schedule) {
        return schedule.instalments().stream()
                .map(Instalment::total)
                .max(BigDecimal::compareTo)
                .orElseThrow();
    }
}
