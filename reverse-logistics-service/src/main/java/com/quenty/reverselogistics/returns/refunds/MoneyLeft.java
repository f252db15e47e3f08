package com.quenty.reverselogistics.returns.refunds;

import com.quenty.platform.money.Money;
import com.quenty.reverselogistics.clients.PaidMoney;
import com.quenty.reverselogistics.returns.OpenMoney;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Money of an order that can still go back: as order-service said, less what returns have approved that it did not know of when it was asked.
 */
final class MoneyLeft {

    private final String currency;
    private final Map<Integer, BigDecimal> byLine = new HashMap<>();
    private BigDecimal ofOrder;

    /**
     * @param before money in returns when order-service was asked: it knew the refunds that were told by then
     * @param now money in returns, under the lock of the order
     */
    MoneyLeft(PaidMoney said, Map<Integer, OpenMoney> before, Map<Integer, OpenMoney> now) {
        currency = said.currency();
        ofOrder = said.refundableAmount();
        byLine.putAll(said.refundableByLine());
        now.forEach((line, money) -> {
            var known = before.getOrDefault(line, OpenMoney.NONE).told();
            deduct(line, money.counted().subtract(known).max(BigDecimal.ZERO));
        });
    }

    void take(int line, Money amount) {
        deduct(line, amount.amount());
    }

    private void deduct(int line, BigDecimal amount) {
        byLine.merge(line, amount.negate(), BigDecimal::add);
        ofOrder = ofOrder.subtract(amount);
    }

    Money ofLine(int line) {
        return Money.of(byLine.getOrDefault(line, BigDecimal.ZERO), currency);
    }

    Money ofOrder() {
        return Money.of(ofOrder, currency);
    }
}
