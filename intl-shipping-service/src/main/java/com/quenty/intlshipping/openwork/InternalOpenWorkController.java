package com.quenty.intlshipping.openwork;

import com.quenty.contracts.openwork.OpenWorkApi;
import com.quenty.contracts.openwork.OpenWorkView;
import com.quenty.contracts.openwork.OpenWorkView.OpenWork;
import com.quenty.platform.security.RequiresPermission;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;

/** For customer-service: a company whose goods are on their way is not deactivated before they have arrived. */
@RestController
class InternalOpenWorkController implements OpenWorkApi {

    private final OpenManifestQueries manifests;

    InternalOpenWorkController(OpenManifestQueries manifests) {
        this.manifests = manifests;
    }

    @Override
    @RequiresPermission("internal-open-work:read")
    public OpenWorkView ofCustomer(String customerId) {
        return counted(manifests.begunBy(customerId));
    }

    @Override
    @RequiresPermission("internal-open-work:read")
    public OpenWorkView ofCompany(String companyId) {
        return counted(manifests.sentBy(companyId));
    }

    private static OpenWorkView counted(long open) {
        var work = open > 0 ? List.of(new OpenWork("manifests", open)) : List.<OpenWork>of();
        return new OpenWorkView(work);
    }
}
