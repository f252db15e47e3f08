package com.quenty.reverselogistics.returns;

import com.quenty.platform.money.Money;
import com.quenty.reverselogistics.amounts.RefundAmount;
import com.quenty.reverselogistics.rules.ReturnReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Returns to test with, made and moved by their verbs. */
public final class Returns {

    public static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    public static final Instant UNTIL = Instant.parse("2026-12-15T12:00:00Z");

    private Returns() {}

    /** One item for each quantity. */
    public static MerchandiseReturn requested(ReturnType type, int... quantities) {
        var items = new ArrayList<NewReturn.Item>();
        for (int quantity : quantities) {
            int line = items.size() + 1;
            items.add(new NewReturn.Item(
                    "RI-" + line,
                    line,
                    1,
                    "CAFE-500",
                    "Café",
                    quantity,
                    new BigDecimal("12.50"),
                    ReturnReason.DEFECTIVE,
                    null,
                    true,
                    "coffee",
                    "default",
                    LocalDate.of(2000, 1, 1),
                    NOW,
                    amount("12.50"),
                    type == ReturnType.EXCHANGE ? 2 : null));
        }
        return new MerchandiseReturn(
                new NewReturn(
                        "RET-1",
                        "ORD-1",
                        new BigDecimal("25.00"),
                        "USD",
                        "USER-1",
                        "COMP-1",
                        "USER-1",
                        type,
                        type == ReturnType.EXCHANGE ? Resolution.EXCHANGE : Resolution.REFUND,
                        null,
                        List.of(),
                        items,
                        UNTIL),
                NOW);
    }

    public static MerchandiseReturn approved(ReturnType type, int... quantities) {
        var approved = requested(type, quantities);
        approved.approve(new AuthorizationNumber(1), UNTIL, false, null, null);
        return approved;
    }

    public static RefundAmount amount(String amount) {
        var money = Money.of(new BigDecimal(amount), "USD");
        return new RefundAmount(money, Money.zero("USD"), List.of());
    }
}
