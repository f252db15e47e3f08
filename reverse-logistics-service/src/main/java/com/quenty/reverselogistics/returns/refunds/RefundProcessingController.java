package com.quenty.reverselogistics.returns.refunds;

import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.reverselogistics.returns.ReturnResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/returns/{return_id}")
@Tag(name = "returns")
class RefundProcessingController {

    private final RefundProcessingService service;

    RefundProcessingController(RefundProcessingService service) {
        this.service = service;
    }

    @PostMapping("/process")
    @RequiresPermission("returns:process")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Find the exact amounts of the items that are due, and refund them",
            description =
                    "Those that were inspected, and those of which nothing comes back. Never more than order-service says can still go back, of"
                            + " the line and of the order. The money goes to where it came from, a loan included, or becomes store"
                            + " credit; that of an exchange always does.")
    ReturnResponse process(Caller caller, @PathVariable("return_id") String returnId, IfMatch match) {
        return service.process(caller, returnId, match);
    }

    @PostMapping("/items/{return_item_id}/retry-refund")
    @RequiresPermission("returns:process")
    @RequiresIdempotencyKey
    @Operation(summary = "Ask for a refund again that has failed")
    ReturnResponse retryRefund(
            Caller caller,
            @PathVariable("return_id") String returnId,
            @PathVariable("return_item_id") String returnItemId,
            IfMatch match) {
        return service.retry(caller, returnId, returnItemId, match);
    }
}
