package com.quenty.order.linecredits;

import com.quenty.order.prices.Apportionment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** To which lines credits belong, and how much of them lapses when lines change. Pure. */
public final class LineCreditPolicy {

    private LineCreditPolicy() {}

    /**
     * Divides a credit among the lines: first those that it is for, each up to the rest of the line; the remainder is spread over
     * all lines by what is left of them, by largest remainder. Where the lines that it is for name more than the credit, because
     * the rest of the money returned an overpayment, the credit is spread over them in the same way.
     *
     * @param named amounts of lines that it is for
     * @param left the rest of each line; no credit is larger than their sum
     * @return amounts by line, none zero
     */
    public static NavigableMap<Integer, BigDecimal> divided(
            BigDecimal amount,
            SortedMap<Integer, BigDecimal> named,
            NavigableMap<Integer, BigDecimal> left,
            int decimals) {
        var credits = new TreeMap<Integer, BigDecimal>();
        var rests = new TreeMap<>(left);
        var open = amount.min(sum(left));
        var wanted = sum(named).compareTo(open) > 0 ? Apportionment.spread(open, named, decimals) : named;
        for (var line : wanted.entrySet()) {
            var part = line.getValue()
                    .min(rests.getOrDefault(line.getKey(), BigDecimal.ZERO))
                    .min(open);
            if (part.signum() > 0) {
                credits.put(line.getKey(), part);
                rests.merge(line.getKey(), part.negate(), BigDecimal::add);
                open = open.subtract(part);
            }
        }
        if (open.signum() > 0) {
            rests.values().removeIf(rest -> rest.signum() == 0);
            Apportionment.spread(open, rests, decimals)
                    .forEach((line, share) -> credits.merge(line, share, BigDecimal::add));
        }
        credits.values().removeIf(credit -> credit.signum() == 0);
        return credits;
    }

    /**
     * Which part of each credit lapses when lines change.
     *
     * <p>A line that has lost units keeps the same share of its price credited: what was given back of the goods that are taken off
     * counts against the drop. Credits for goods that came back are not touched by that. And no line is credited more than it costs,
     * for whatever reason it has become cheaper. Fractions are cut at cumulative boundaries, so that the credits of a line add up.
     *
     * @param credits oldest first
     * @return amounts by credit, none zero
     */
    static Map<LineCredit, BigDecimal> lapsing(
            List<LineCredit> credits, Map<Integer, LineWorth> before, Map<Integer, LineWorth> after, int decimals) {
        var lapsing = new LinkedHashMap<LineCredit, BigDecimal>();
        var byLine = credits.stream()
                .collect(Collectors.groupingBy(LineCredit::lineNumber, TreeMap::new, Collectors.toList()));
        byLine.forEach((line, ofLine) -> lapse(
                ofLine,
                before.getOrDefault(line, LineWorth.NOTHING),
                after.getOrDefault(line, LineWorth.NOTHING),
                decimals,
                lapsing));
        return lapsing;
    }

    private static void lapse(
            List<LineCredit> credits, LineWorth was, LineWorth is, int decimals, Map<LineCredit, BigDecimal> lapsing) {
        var returned = credits.stream()
                .filter(credit -> credit.returned() && !credit.failed())
                .toList();
        var given = credits.stream()
                .filter(credit -> !credit.returned() && !credit.failed())
                .toList();
        var failed = credits.stream()
                .filter(credit -> !credit.returned() && credit.failed())
                .toList();
        var ofReturns = sumOf(returned).min(is.price());
        var room = is.price().subtract(ofReturns);
        var roomBefore = was.price().subtract(sumOf(returned)).max(BigDecimal.ZERO);
        boolean smaller = is.quantity() < was.quantity();

        keep(returned, ofReturns, decimals, lapsing);
        var kept = smaller ? share(sumOf(given), room, roomBefore, decimals) : sumOf(given);
        keep(given, kept.min(room), decimals, lapsing);
        if (smaller) {
            keep(failed, share(sumOf(failed), room, roomBefore, decimals), decimals, lapsing);
        }
    }

    /** The share of an amount that a price is of another, rounded half up; never more than the amount. */
    private static BigDecimal share(BigDecimal amount, BigDecimal price, BigDecimal of, int decimals) {
        if (price.compareTo(of) >= 0) {
            return amount;
        }
        return amount.multiply(price).divide(of, decimals, RoundingMode.HALF_UP);
    }

    /** Cuts credits to a sum, each by its share. */
    private static void keep(
            List<LineCredit> credits, BigDecimal kept, int decimals, Map<LineCredit, BigDecimal> lapsing) {
        var whole = sumOf(credits);
        var soFar = BigDecimal.ZERO;
        var keptSoFar = BigDecimal.ZERO;
        for (var credit : credits) {
            soFar = soFar.add(credit.amount());
            var boundary = share(soFar, kept, whole, decimals);
            var lapsed = credit.amount().subtract(boundary.subtract(keptSoFar));
            keptSoFar = boundary;
            if (lapsed.signum() != 0) {
                lapsing.put(credit, lapsed);
            }
        }
    }

    private static BigDecimal sumOf(List<LineCredit> credits) {
        return credits.stream().map(LineCredit::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(Map<Integer, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
