package com.quenty.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The credits of an order by line as a model keeps them, in minor units: they are dealt out one by one, and of a line of which units are
 * taken off the same share stays credited.
 */
public final class ModelCredits {

    /** The part of a refund that a credit is given by. */
    public interface Part {

        boolean hasFailed();

        boolean hasSettled();
    }

    /** A line of the order. @param price all that is paid for it */
    public record Line(long units, long price) {}

    private static final class Credit {
        private final Part part;
        private final int line;
        private final boolean returned;
        private long amount;

        private Credit(Part part, int line, boolean returned) {
            this.part = part;
            this.line = line;
            this.returned = returned;
        }
    }

    private final List<Credit> credits = new ArrayList<>();

    /**
     * Gives credits.
     *
     * @param parts with their credits, in their order
     * @param named lines that they are for, with amounts
     * @param lines as they are
     */
    public void give(
            Map<? extends Part, Long> parts, boolean returned, Map<Integer, Long> named, Map<Integer, Line> lines) {
        long open = parts.values().stream().mapToLong(Long::longValue).sum();
        var left = new TreeMap<Integer, Long>();
        lines.forEach((line, each) -> left.put(line, left(line, each)));
        var dealt = new TreeMap<Integer, Long>();
        long wanted = named.values().stream().mapToLong(Long::longValue).sum();
        for (var line : (wanted > open ? spread(open, named) : named).entrySet()) {
            long taken = Math.min(open, Math.min(line.getValue(), left.get(line.getKey())));
            dealt.merge(line.getKey(), taken, Long::sum);
            left.merge(line.getKey(), -taken, Long::sum);
            open -= taken;
        }
        if (open > 0) {
            spread(open, left).forEach((line, share) -> dealt.merge(line, share, Long::sum));
        }
        parts.forEach((part, amount) -> {
            for (long unit = 0; unit < amount; unit++) {
                int line = dealt.entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .findFirst()
                        .orElseThrow()
                        .getKey();
                dealt.merge(line, -1L, Long::sum);
                of(part, line, returned).amount++;
            }
        });
    }

    private Credit of(Part part, int line, boolean returned) {
        for (var credit : credits) {
            if (credit.part == part && credit.line == line) {
                return credit;
            }
        }
        var credit = new Credit(part, line, returned);
        credits.add(credit);
        return credit;
    }

    /** Each its share, cut to whole units; those that are left one by one to those that were cut most, of equal ones to the first. */
    private static Map<Integer, Long> spread(long amount, Map<Integer, Long> weights) {
        long sum = weights.values().stream().mapToLong(Long::longValue).sum();
        var shares = new TreeMap<Integer, Long>();
        weights.forEach((line, weight) -> shares.put(line, amount * weight / sum));
        long left = amount - shares.values().stream().mapToLong(Long::longValue).sum();
        weights.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, Long>>comparingLong(each -> -(amount * each.getValue() % sum))
                        .thenComparing(Map.Entry::getKey))
                .limit(left)
                .forEach(each -> shares.merge(each.getKey(), 1L, Long::sum));
        return shares;
    }

    /** Lines have changed. */
    public void lapse(Map<Integer, Line> before, Map<Integer, Line> after) {
        after.forEach((number, is) -> {
            var was = before.getOrDefault(number, new Line(0, 0));
            long returned = sum(credit -> credit.line == number && credit.returned && !credit.part.hasFailed());
            long kept = Math.min(returned, is.price);
            long roomBefore = Math.max(0, was.price - returned);
            long room = is.price - kept;
            cut(number, true, false, kept);
            for (boolean failed : new boolean[] {false, true}) {
                long given =
                        sum(credit -> credit.line == number && !credit.returned && credit.part.hasFailed() == failed);
                long stays = is.units < was.units && room < roomBefore ? halfUp(given, room, roomBefore) : given;
                cut(number, false, failed, failed ? stays : Math.min(stays, room));
            }
        });
    }

    private void cut(int line, boolean returned, boolean failed, long kept) {
        var cut = credits.stream()
                .filter(each -> each.line == line && each.returned == returned && each.part.hasFailed() == failed)
                .toList();
        long whole = cut.stream().mapToLong(each -> each.amount).sum();
        long before = 0;
        long keptBefore = 0;
        for (var credit : cut) {
            before += credit.amount;
            long boundary = kept >= whole ? before : halfUp(before, kept, whole);
            credit.amount = boundary - keptBefore;
            keptBefore = boundary;
        }
    }

    private static long halfUp(long amount, long part, long of) {
        return (2 * amount * part + of) / (2 * of);
    }

    private long sum(Predicate<Credit> which) {
        return credits.stream().filter(which).mapToLong(credit -> credit.amount).sum();
    }

    /** The rest of a line that can be credited. */
    public long left(int number, Line line) {
        return line.price - sum(credit -> credit.line == number && !credit.part.hasFailed());
    }

    public long of(Part part) {
        return sum(credit -> credit.part == part);
    }

    /** By line. */
    public Map<Integer, Long> byLine(Part part) {
        var amounts = new TreeMap<Integer, Long>();
        credits.stream()
                .filter(credit -> credit.part == part)
                .forEach(credit -> amounts.merge(credit.line, credit.amount, Long::sum));
        return amounts;
    }

    /** Those that count. */
    public long settled() {
        return sum(credit -> credit.part.hasSettled());
    }

    /** Those that count, and those that will when the money has gone back. */
    public long given() {
        return sum(credit -> !credit.part.hasFailed());
    }
}
