package com.quenty.order.linecredits;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Keeps the credits of orders by line, in the running transaction, which has locked the order. They are given with a refund, count
 * when its money has gone back, and lapse with the goods that they were given for.
 */
@Component
public class LineCreditStore {

    /**
     * The part of a refund that gives a credit.
     *
     * @param refundKey the refund's row
     * @param returned for goods that came back
     */
    public record Source(int orderId, long refundKey, int partNumber, boolean returned) {}

    /**
     * Amounts that lapse.
     *
     * @param settled for this the money has gone back: it is owed again
     * @param pending the same of money that is on its way back
     */
    public record Lapsed(Money settled, Money pending) {}

    private final LineCreditRepository credits;

    LineCreditStore(LineCreditRepository credits) {
        this.credits = credits;
    }

    /**
     * Gives a credit.
     *
     * @param byLine amounts; none of them is more than the rest of its line
     */
    public void give(Source source, Map<Integer, BigDecimal> byLine) {
        byLine.forEach((line, amount) -> credits.insert(source, line, amount));
    }

    /** Credits that count, or will when the money has gone back, by line. */
    public NavigableMap<Integer, BigDecimal> given(int orderId) {
        return byLine(orderId, credit -> !credit.failed());
    }

    /** Credits that count, by line. */
    public NavigableMap<Integer, BigDecimal> settled(int orderId) {
        return byLine(orderId, LineCredit::settled);
    }

    private NavigableMap<Integer, BigDecimal> byLine(int orderId, Predicate<LineCredit> which) {
        var amounts = new TreeMap<Integer, BigDecimal>();
        credits.of(orderId).stream()
                .filter(which)
                .forEach(credit -> amounts.merge(credit.lineNumber(), credit.amount(), BigDecimal::add));
        return amounts;
    }

    /** Those of one part of a refund, by line. */
    public NavigableMap<Integer, BigDecimal> ofPart(long refundKey, int partNumber) {
        return credits.ofPart(refundKey, partNumber);
    }

    /** Lines have changed: what was credited of goods that are taken off lapses. */
    public Lapsed lapse(int orderId, String currency, Map<Integer, LineWorth> before, Map<Integer, LineWorth> after) {
        var lapsing = lapsing(credits.of(orderId), currency, before, after);
        credits.lapse(lapsing);
        return sums(lapsing, currency);
    }

    /** The amounts that would lapse if lines changed like that. */
    public Lapsed foresee(int orderId, String currency, Map<Integer, LineWorth> before, Map<Integer, LineWorth> after) {
        return sums(lapsing(credits.of(orderId), currency, before, after), currency);
    }

    private static Map<LineCredit, BigDecimal> lapsing(
            List<LineCredit> credits, String currency, Map<Integer, LineWorth> before, Map<Integer, LineWorth> after) {
        return LineCreditPolicy.lapsing(credits, before, after, Money.decimals(currency));
    }

    private static Lapsed sums(Map<LineCredit, BigDecimal> lapsing, String currency) {
        var settled = Money.zero(currency);
        var pending = Money.zero(currency);
        for (var each : lapsing.entrySet()) {
            var amount = Money.of(each.getValue(), currency);
            if (each.getKey().settled()) {
                settled = settled.plus(amount);
            } else if (!each.getKey().failed()) {
                pending = pending.plus(amount);
            }
        }
        return new Lapsed(settled, pending);
    }

    /** A part that had failed has gone back all the same: no line is credited more than it costs. @param left the rest of each line */
    public void keepWithin(long refundKey, int partNumber, Map<Integer, BigDecimal> left) {
        credits.ofPart(refundKey, partNumber).forEach((line, amount) -> {
            var excess = amount.subtract(left.getOrDefault(line, BigDecimal.ZERO));
            if (excess.signum() > 0) {
                credits.lapse(refundKey, partNumber, line, excess);
            }
        });
    }
}
