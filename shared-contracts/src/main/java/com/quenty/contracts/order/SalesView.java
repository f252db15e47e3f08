package com.quenty.contracts.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One entry for each currency. */
public record SalesView(String companyId, LocalDate soldFrom, LocalDate soldUntil, List<Sales> sales) {

    public SalesView {
        sales = List.copyOf(sales);
    }

    /**
     * @param currency ISO 4217
     * @param orders those completely delivered within the period
     * @param delivered value of these orders
     * @param returned value at sale of goods taken back within the period, whenever they were delivered
     * @param net delivered less returned; may be negative
     */
    public record Sales(String currency, long orders, BigDecimal delivered, BigDecimal returned, BigDecimal net) {}
}
