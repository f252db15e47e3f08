package com.quenty.order.linecredits;

import com.quenty.order.prices.OrderPrice;
import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A line as its credits need it.
 *
 * @param quantity units ordered, without those taken back
 * @param price all that is paid for the line, before anything is credited
 */
public record LineWorth(int quantity, BigDecimal price) {

    static final LineWorth NOTHING = new LineWorth(0, BigDecimal.ZERO);

    /** By line. */
    public static NavigableMap<Integer, LineWorth> of(OrderPrice price) {
        var worths = new TreeMap<Integer, LineWorth>();
        price.lines().forEach((line, each) -> worths.put(line, new LineWorth(each.quantity(), each.paid())));
        return worths;
    }
}
