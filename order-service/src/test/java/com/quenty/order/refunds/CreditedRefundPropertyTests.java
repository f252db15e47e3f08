package com.quenty.order.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.order.payments.OrderBalance;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random orders of edits, partial cancellations, payments, refunds, failures and charge-backs. The model counts minor units one by one and
 * decides unit by unit what each gives back; it knows no balance.
 */
class CreditedRefundPropertyTests {

    /** A refund of some units: those that returned an overpayment, and those that are a credit. */
    private static final class Given {
        private int returned;
        private int credited;
        private boolean gone;
        private boolean failed;
    }

    private static final class Model {
        private int total;
        private int captured;
        private int chargedBack;
        private boolean closed;
        private final List<Given> refunds = new ArrayList<>();

        /** Units in the till when all that is under way has left. */
        private int left() {
            int left = captured - chargedBack;
            for (var refund : refunds) {
                if (!refund.failed) {
                    left -= refund.returned + refund.credited;
                }
            }
            return left;
        }

        private int owed(boolean withThoseUnderWay) {
            int owed = closed ? 0 : total;
            for (var refund : refunds) {
                if (refund.gone || (withThoseUnderWay && !refund.failed)) {
                    for (int unit = 0; unit < refund.credited && owed > 0; unit++) {
                        owed--;
                    }
                }
            }
            return owed;
        }

        private int paid() {
            int paid = captured - chargedBack;
            for (var refund : refunds) {
                if (refund.gone) {
                    paid -= refund.returned + refund.credited;
                }
            }
            return paid;
        }

        private Given refund(int units) {
            var refund = new Given();
            int rest = left();
            for (int unit = 0; unit < units; unit++) {
                if (rest > owed(true)) {
                    refund.returned++;
                } else {
                    refund.credited++;
                }
                rest--;
                if (unit == 0) {
                    refunds.add(refund);
                }
            }
            return refund;
        }
    }

    /** The subject: sums, as an order keeps them. */
    private static final class Subject {
        private final String currency;
        private OrderBalance balance;
        private final List<Given> underWay = new ArrayList<>();

        private Subject(String currency, int total) {
            this.currency = currency;
            this.balance = new OrderBalance(money(total), money(0), money(0), money(0), money(0), false);
        }

        private Money money(int units) {
            return Money.of(BigDecimal.valueOf(units, Money.decimals(currency)), currency);
        }

        private int units(Money money) {
            return money.amount().movePointRight(Money.decimals(currency)).intValueExact();
        }

        private int credit(int amount) {
            int pending = underWay.stream()
                    .mapToInt(each -> each.returned + each.credited)
                    .sum();
            int credited = underWay.stream().mapToInt(each -> each.credited).sum();
            var overpaid = balance.afterRefund(money(pending), money(credited)).overpaid();
            var parts = new LinkedHashMap<Integer, Money>();
            int first = amount / 3;
            if (first > 0) {
                parts.put(1, money(first));
            }
            parts.put(2, money(amount - first));
            return RefundPolicy.credits(parts, overpaid).values().stream()
                    .mapToInt(this::units)
                    .sum();
        }
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1", "JPY, 2", "USD, 3", "USD, 4", "USD, 5", "KWD, 6", "KWD, 7", "BHD, 8"})
    void whatIsOwedAndPaidIsWhatCountingUnitsGives(String currency, long seed) {
        var random = new Random(seed);
        var seen = new TreeMap<String, Integer>();
        for (int run = 0; run < 60; run++) {
            var model = new Model();
            model.total = 1 + random.nextInt(60);
            var subject = new Subject(currency, model.total);
            for (int step = 0; step < 60; step++) {
                act(random, model, subject);
                var when = "%s, seed %d, run %d, step %d".formatted(currency, seed, run, step);
                var balance = subject.balance;
                int owed = model.owed(false);
                int paid = model.paid();
                assertThat(subject.units(balance.owed())).as(when).isEqualTo(owed);
                assertThat(subject.units(balance.paid())).as(when).isEqualTo(paid);
                assertThat(subject.units(balance.outstanding())).as(when).isEqualTo(Math.max(0, owed - paid));
                assertThat(subject.units(balance.overpaid())).as(when).isEqualTo(Math.max(0, paid - owed));
                assertThat(balance.outstanding().isZero() || balance.overpaid().isZero())
                        .as(when)
                        .isTrue();
                seen.merge(balance.status().code(), 1, Integer::sum);
            }
        }
        assertThat(seen.keySet())
                .contains("unpaid", "partially_paid", "paid", "overpaid", "partially_refunded", "refunded");
    }

    private static void act(Random random, Model model, Subject subject) {
        int units = 1 + random.nextInt(25);
        var balance = subject.balance;
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> { // an edit or a partial cancellation
                model.total = random.nextInt(60);
                subject.balance = balance.costing(subject.money(model.total));
            }
            case 3, 4 -> {
                units = random.nextBoolean() ? Math.max(1, model.owed(false) - model.paid()) : units;
                model.captured += units;
                subject.balance = with(balance, balance.captured().plus(subject.money(units)), balance.chargedBack());
            }
            case 5, 6 -> {
                if (model.left() > 0) {
                    int amount = Math.min(units, model.left());
                    int credit = subject.credit(amount);
                    var refund = model.refund(amount);
                    assertThat(credit).isEqualTo(refund.credited);
                    subject.underWay.add(refund);
                }
            }
            case 7 -> settle(random, model, subject);
            case 8 -> {
                if (model.left() > 0) {
                    int amount = Math.min(units, model.left());
                    model.chargedBack += amount;
                    subject.balance = with(
                            balance, balance.captured(), balance.chargedBack().plus(subject.money(amount)));
                }
            }
            default -> {
                if (random.nextInt(20) == 0) {
                    model.closed = true;
                    subject.balance = balance.whenClosed();
                }
            }
        }
    }

    private static void settle(Random random, Model model, Subject subject) {
        if (subject.underWay.isEmpty()) {
            return;
        }
        var refund = subject.underWay.remove(random.nextInt(subject.underWay.size()));
        if (random.nextInt(4) == 0) {
            refund.failed = true;
            return;
        }
        refund.gone = true;
        subject.balance = subject.balance.afterRefund(
                subject.money(refund.returned + refund.credited), subject.money(refund.credited));
        assertThat(model.refunds).contains(refund);
    }

    private static OrderBalance with(OrderBalance balance, Money captured, Money chargedBack) {
        return new OrderBalance(
                balance.total(), balance.credited(), captured, balance.refunded(), chargedBack, balance.closed());
    }
}
