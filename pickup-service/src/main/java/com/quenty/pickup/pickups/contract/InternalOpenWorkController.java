package com.quenty.pickup.pickups.contract;

import com.quenty.contracts.openwork.OpenWorkApi;
import com.quenty.contracts.openwork.OpenWorkView;
import com.quenty.contracts.openwork.OpenWorkView.OpenWork;
import com.quenty.platform.security.RequiresPermission;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RestController;

/** For customer-service, before it deactivates a user, who may be a driver, or a company. */
@RestController
class InternalOpenWorkController implements OpenWorkApi {

    private final OpenPickupQueries queries;

    InternalOpenWorkController(OpenPickupQueries queries) {
        this.queries = queries;
    }

    @Override
    @RequiresPermission("internal-open-work:read")
    public OpenWorkView ofCustomer(String customerId) {
        return view(queries.ofCustomer(customerId), queries.routesOfDriver(customerId));
    }

    @Override
    @RequiresPermission("internal-open-work:read")
    public OpenWorkView ofCompany(String companyId) {
        return view(queries.ofCompany(companyId), queries.routesOfCompany(companyId));
    }

    private static OpenWorkView view(long pickups, long routes) {
        return new OpenWorkView(Stream.of(new OpenWork("pickups", pickups), new OpenWork("routes", routes))
                .filter(work -> work.count() > 0)
                .toList());
    }
}
