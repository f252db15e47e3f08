package com.quenty.microcredit.openwork;

import com.quenty.contracts.openwork.OpenWorkApi;
import com.quenty.contracts.openwork.OpenWorkView;
import com.quenty.contracts.openwork.OpenWorkView.OpenWork;
import com.quenty.platform.security.RequiresPermission;
import java.util.Map;
import org.springframework.web.bind.annotation.RestController;

/** For customer-service. */
@RestController
class InternalOpenWorkController implements OpenWorkApi {

    private final OpenCreditQueries credit;

    InternalOpenWorkController(OpenCreditQueries credit) {
        this.credit = credit;
    }

    @Override
    @RequiresPermission("internal-open-work:read")
    public OpenWorkView ofCustomer(String customerId) {
        return view(credit.ofCustomer(customerId));
    }

    @Override
    @RequiresPermission("internal-open-work:read")
    public OpenWorkView ofCompany(String companyId) {
        return view(credit.ofCompany(companyId));
    }

    private static OpenWorkView view(Map<String, Long> counts) {
        return new OpenWorkView(counts.entrySet().stream()
                .map(count -> new OpenWork(count.getKey(), count.getValue()))
                .toList());
    }
}
