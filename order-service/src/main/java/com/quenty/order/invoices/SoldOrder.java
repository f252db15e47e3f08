package com.quenty.order.invoices;

import com.quenty.order.invoices.InvoiceContent.Party;
import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** An order as documents have to say it, line by line. @param decimals of its currency */
record SoldOrder(Party buyer, NavigableMap<Integer, SoldLine> lines, int decimals) {

    NavigableMap<Integer, Worth> worths() {
        return by(SoldLine::worth);
    }

    /** The rest of each line that can be credited. */
    NavigableMap<Integer, BigDecimal> uncredited() {
        return by(line -> line.worth().total());
    }

    private <T> NavigableMap<Integer, T> by(Function<SoldLine, T> figure) {
        var figures = new TreeMap<Integer, T>();
        lines.forEach((number, line) -> figures.put(number, figure.apply(line)));
        return figures;
    }
}
