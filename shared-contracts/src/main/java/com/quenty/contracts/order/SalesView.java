package com.quenty.contracts.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One entry for each currency. */
public record SalesView(String companyId, LocalDate from, LocalDate to, List<Sales> sales) {

    public SalesView {
        sales = List.copyOf(sales);
    }

    /**
     * @param currency ISO 4217
     * @param orders those that had arrived as a whole within the period
     * @param delivered what these were worth
     * @param returned what was taken back within the period, whenever it was delivered, at the price it was sold for
     * @param net delivered less returned; may be negative
     */
    public record Sales(String currency, long orders, BigDecimal delivered, BigDecimal returned, BigDecimal net) {}
}
