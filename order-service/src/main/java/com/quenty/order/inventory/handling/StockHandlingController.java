package com.quenty.order.inventory.handling;

import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Movements of stock by hand. Each is written into the ledger. */
@RestController
@Tag(name = "inventory")
class StockHandlingController {

    private final StockHandlingService service;
    private final QuarantineService quarantine;

    StockHandlingController(StockHandlingService service, QuarantineService quarantine) {
        this.service = service;
        this.quarantine = quarantine;
    }

    @PostMapping("/api/v1/inventory/receive")
    @RequiresIdempotencyKey
    @RequiresPermission("inventory:receive")
    @Operation(
            summary = "Receive goods",
            description =
                    "Into the item of the same state, location, batch and expiry, which is created if there is none.")
    StockMoved receive(Caller caller, @Valid @RequestBody ReceiveStockRequest request) {
        return service.receive(caller, request);
    }

    @PostMapping("/api/v1/inventory/{item_id}/issue")
    @RequiresIdempotencyKey
    @RequiresPermission("inventory:issue")
    @Operation(
            summary = "Issue goods for another reason than an order",
            description = "At most the available units: those reserved for orders stay.")
    StockMoved issue(
            Caller caller,
            @PathVariable("item_id") String itemId,
            IfMatch match,
            @Valid @RequestBody IssueStockRequest request) {
        return service.issue(caller, itemId, match, request);
    }

    @PostMapping("/api/v1/inventory/{item_id}/adjust")
    @RequiresIdempotencyKey
    @RequiresPermission("inventory:adjust")
    @Operation(
            summary = "Correct the quantity of an item",
            description = "By a difference, with a reason. Not below the reserved quantity.")
    StockMoved adjust(
            Caller caller,
            @PathVariable("item_id") String itemId,
            IfMatch match,
            @Valid @RequestBody AdjustStockRequest request) {
        return service.adjust(caller, itemId, match, request);
    }

    @PostMapping("/api/v1/inventory/{item_id}/quarantine")
    @RequiresIdempotencyKey
    @RequiresPermission("inventory:adjust")
    @Operation(summary = "Put units into quarantine", description = "Expired units are put there by a job.")
    StockMoved quarantine(
            Caller caller,
            @PathVariable("item_id") String itemId,
            IfMatch match,
            @Valid @RequestBody QuarantineStockRequest request) {
        return quarantine.quarantine(caller, itemId, match, request);
    }

    @PostMapping("/api/v1/inventory/{item_id}/release")
    @RequiresIdempotencyKey
    @RequiresPermission("inventory:adjust")
    @Operation(summary = "Release units from quarantine", description = "Back on sale, unless they have expired.")
    StockMoved release(
            Caller caller,
            @PathVariable("item_id") String itemId,
            IfMatch match,
            @Valid @RequestBody QuarantineStockRequest request) {
        return quarantine.release(caller, itemId, match, request);
    }

    @PostMapping("/api/v1/stock-movements/{movement_id}/reverse")
    @RequiresIdempotencyKey
    @RequiresPermission("stock-movements:reverse")
    @Operation(
            summary = "Reverse a stock movement",
            description =
                    "By an opposite movement, once. For receipts, issues and adjustments: transfers, quarantine, counts"
                            + " and shipments are undone by their own verbs.",
            tags = "stock-movements")
    StockMoved reverse(
            Caller caller,
            @PathVariable("movement_id") String movementId,
            @Valid @RequestBody ReverseMovementRequest request) {
        return service.reverse(caller, movementId, request);
    }
}
