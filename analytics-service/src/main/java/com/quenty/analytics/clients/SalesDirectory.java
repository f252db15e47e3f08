package com.quenty.analytics.clients;

import com.quenty.contracts.order.SalesApi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sales of companies, kept by order-service. */
@Component
public class SalesDirectory {

    /** @param worth of the orders that were delivered */
    public record Sales(String currency, long orders, BigDecimal worth) {}

    private final SalesApi sales;

    SalesDirectory(SalesApi sales) {
        this.sales = sales;
    }

    /** Of one day; empty for a company that has delivered nothing. */
    public List<Sales> of(String companyId, LocalDate day) {
        return sales.get(companyId, day, day.plusDays(1)).sales().stream()
                .map(sold -> new Sales(sold.currency(), sold.orders(), sold.delivered()))
                .toList();
    }
}
