package com.quenty.order.statistics;

import com.quenty.contracts.order.SalesApi;
import com.quenty.contracts.order.SalesView;
import com.quenty.platform.security.RequiresPermission;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.RestController;

/** For siblings. */
@RestController
class InternalSalesController implements SalesApi {

    private final SalesQueries sales;

    InternalSalesController(SalesQueries sales) {
        this.sales = sales;
    }

    @Override
    @RequiresPermission("internal-orders:read")
    public SalesView get(String companyId, LocalDate from, LocalDate to) {
        return new SalesView(
                companyId,
                from,
                to,
                sales.of(companyId, from, to).stream()
                        .map(sold -> new SalesView.Sales(
                                sold.delivered().currency(),
                                sold.orders(),
                                sold.delivered().amount(),
                                sold.returned().amount(),
                                sold.net().amount()))
                        .toList());
    }
}
