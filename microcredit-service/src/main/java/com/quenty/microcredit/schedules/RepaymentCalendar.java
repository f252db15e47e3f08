package com.quenty.microcredit.schedules;

import com.quenty.microcredit.terms.DayCount;
import com.quenty.microcredit.terms.InterestPeriod;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.microcredit.terms.PeriodUnit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The due dates of a loan, and how much of a year lies between two of its days.
 *
 * <p>Dates are counted from an anchor: the day of disbursement, or the first due date where one was agreed. A
 * reschedule sets a new anchor for the rows that follow. Between the dates lies a grid of full periods; where the first
 * period is broken, only the part of the grid that it covers counts.
 */
final class RepaymentCalendar {

    private static final int MONTHS_OF_YEAR = 12;
    private static final int WEEKS_OF_YEAR = 52;

    private record Anchor(int row, LocalDate date) {}

    private final LoanRules rules;
    private final LocalDate start;
    private final List<Anchor> anchors = new ArrayList<>();
    private final Map<Integer, LocalDate> dues = new HashMap<>();

    RepaymentCalendar(LoanTerms terms, LocalDate start) {
        this.rules = terms.rules();
        this.start = start;
        var firstDue = terms.firstDueDate();
        anchors.add(firstDue == null ? new Anchor(0, start) : new Anchor(1, firstDue));
    }

    /** From this row on, dates are counted from the given one. */
    void moveTo(int row, LocalDate due) {
        anchors.removeIf(anchor -> anchor.row() >= row);
        anchors.add(new Anchor(row, due));
        dues.clear();
    }

    LocalDate from(int row) {
        return row == 1 ? start : due(row - 1);
    }

    LocalDate due(int row) {
        return dues.computeIfAbsent(row, each -> grid(each, 0));
    }

    /** The end of the grid cell so many cells before the row's due date. */
    private LocalDate grid(int row, int cellsBack) {
        var anchor = anchors.stream()
                .filter(each -> each.row() <= row)
                .reduce((earlier, later) -> later)
                .orElse(anchors.getFirst());
        return rules.every().after(anchor.date(), row - anchor.row() - cellsBack);
    }

    YearFraction fullPeriod(int row) {
        return between(row, from(row), due(row));
    }

    /** How much of a year the days from {@code from} to {@code to}, both inside the row's period, are worth. */
    YearFraction between(int row, LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            return YearFraction.ZERO;
        }
        if (rules.interestPeriod() == InterestPeriod.SAME_AS_REPAYMENT) {
            return byCells(row, from, to, nominalPeriod());
        }
        return switch (rules.dayCount()) {
            case THIRTY_360 ->
                rules.every().unit() == PeriodUnit.MONTHS
                        ? byCells(row, from, to, nominalPeriod())
                        : byDays(from, to, DayCount.THIRTY_360);
            case ACTUAL_360, ACTUAL_364, ACTUAL_365 -> byDays(from, to, rules.dayCount());
            case ACTUAL_ACTUAL -> byYears(from, to);
        };
    }

    /** The length of a full period by its name, whatever its days. */
    private YearFraction nominalPeriod() {
        int count = rules.every().count();
        return switch (rules.every().unit()) {
            case DAYS -> YearFraction.of(count, rules.dayCount().daysOfYear());
            case WEEKS -> YearFraction.of(count, WEEKS_OF_YEAR);
            case MONTHS -> YearFraction.of(count, MONTHS_OF_YEAR);
        };
    }

    private YearFraction byCells(int row, LocalDate from, LocalDate to, YearFraction cell) {
        var sum = YearFraction.ZERO;
        for (int back = 0; from.isBefore(grid(row, back)); back++) {
            var cellStart = grid(row, back + 1);
            var cellEnd = grid(row, back);
            long covered = days(later(from, cellStart), earlier(to, cellEnd));
            if (covered > 0) {
                sum = sum.plus(cell.times(covered, days(cellStart, cellEnd)));
            }
        }
        return sum;
    }

    private static YearFraction byDays(LocalDate from, LocalDate to, DayCount dayCount) {
        return YearFraction.of(days(from, to), dayCount.daysOfYear());
    }

    private static YearFraction byYears(LocalDate from, LocalDate to) {
        var sum = YearFraction.ZERO;
        for (var begin = from; begin.isBefore(to); ) {
            var end = earlier(to, begin.withDayOfYear(1).plusYears(1));
            sum = sum.plus(YearFraction.of(days(begin, end), begin.lengthOfYear()));
            begin = end;
        }
        return sum;
    }

    static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
