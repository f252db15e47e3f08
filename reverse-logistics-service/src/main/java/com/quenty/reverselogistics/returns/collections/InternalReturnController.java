package com.quenty.reverselogistics.returns.collections;

import com.quenty.contracts.reverselogistics.CollectionNotice;
import com.quenty.contracts.reverselogistics.ReturnApi;
import com.quenty.platform.security.RequiresPermission;
import org.springframework.web.bind.annotation.RestController;

/** For siblings. */
@RestController
class InternalReturnController implements ReturnApi {

    private final CollectionOutcomeService service;

    InternalReturnController(CollectionOutcomeService service) {
        this.service = service;
    }

    @Override
    @RequiresPermission("internal-returns:collect")
    public void collected(String returnId, String pickupId, CollectionNotice notice) {
        service.collected(returnId, pickupId, notice.collectedAt(), notice.trackingNumbers());
    }
}
