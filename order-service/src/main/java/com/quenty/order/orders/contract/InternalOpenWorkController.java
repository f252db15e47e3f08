package com.quenty.order.orders.contract;

import com.quenty.contracts.openwork.OpenWorkApi;
import com.quenty.contracts.openwork.OpenWorkView;
import com.quenty.contracts.openwork.OpenWorkView.OpenWork;
import com.quenty.order.orders.OrderQueries;
import com.quenty.order.orders.OrderQueries.Owner;
import com.quenty.platform.security.RequiresPermission;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;

/** For customer-service, before it deactivates a user or a company. */
@RestController
class InternalOpenWorkController implements OpenWorkApi {

    private final OrderQueries queries;

    InternalOpenWorkController(OrderQueries queries) {
        this.queries = queries;
    }

    @Override
    @RequiresPermission("internal-open-work:read")
    public OpenWorkView ofCustomer(String customerId) {
        return view(queries.openOf(Owner.CUSTOMER, customerId));
    }

    @Override
    @RequiresPermission("internal-open-work:read")
    public OpenWorkView ofCompany(String companyId) {
        return view(queries.openOf(Owner.COMPANY, companyId));
    }

    private static OpenWorkView view(long orders) {
        return new OpenWorkView(orders == 0 ? List.of() : List.of(new OpenWork("orders", orders)));
    }
}
