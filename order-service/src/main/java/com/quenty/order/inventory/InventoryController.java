package com.quenty.order.inventory;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortedBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/inventory")
@Tag(name = "inventory", description = "Stock by place, batch and expiry: on hand, reserved and available.")
class InventoryController {

    private final InventoryQueries queries;
    private final InventoryService service;

    InventoryController(InventoryQueries queries, InventoryService service) {
        this.queries = queries;
        this.service = service;
    }

    @GetMapping
    @RequiresPermission("inventory:read")
    @Operation(
            summary = "List inventory items",
            description = "An item is units of one product that are alike: state, location, batch and expiry.")
    @SortedBy(
            value = {"created_at", "quantity"},
            byDefault = "-created_at")
    PageResponse<InventoryItemResponse> list(
            Caller caller, @Valid @ParameterObject InventoryFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/low-stock")
    @RequiresPermission("inventory:read")
    @Operation(
            summary = "List products that run low",
            description =
                    "By product on sale and location: the available quantity there has fallen to the minimum or below.")
    PageResponse<LowStockResponse> lowStock(
            Caller caller, @Valid @ParameterObject LowStockFilter filter, @ParameterObject PageRequest page) {
        return queries.lowStock(caller, filter, page);
    }

    @GetMapping("/expiring")
    @RequiresPermission("inventory:read")
    @Operation(
            summary = "List units that expire",
            description = "Sellable units on hand, soonest first; also those that have expired and are reserved.")
    @SortedBy(value = "expiry_date", byDefault = "expiry_date")
    PageResponse<InventoryItemResponse> expiring(
            Caller caller, @Valid @ParameterObject ExpiringFilter filter, @ParameterObject PageRequest page) {
        return queries.expiring(caller, filter, page);
    }

    @GetMapping("/{item_id}")
    @RequiresPermission("inventory:read")
    @Operation(summary = "Get an inventory item")
    InventoryItemResponse get(Caller caller, @PathVariable("item_id") String itemId) {
        return queries.get(caller, itemId);
    }

    @PatchMapping("/{item_id}")
    @RequiresPermission("inventory:update")
    @Operation(
            summary = "Set minimum and maximum level",
            description = "They hold for the product at the item's location; of several items there the highest count.")
    InventoryItemResponse revise(
            Caller caller,
            @PathVariable("item_id") String itemId,
            IfMatch match,
            @RequestBody MergePatch<InventoryItemRevision> patch) {
        return service.revise(caller, itemId, match, patch);
    }

    @GetMapping("/{item_id}/as-of")
    @RequiresPermission("inventory:read")
    @Operation(summary = "Get the quantity of an item at a past instant", description = "From the ledger.")
    StockAsOf asOf(
            Caller caller,
            @PathVariable("item_id") String itemId,
            @Parameter(description = "Not in the future; now when absent.", example = "2026-11-22T12:00:00Z")
                    @RequestParam(name = "as_of", required = false)
                    @Nullable
                    Instant asOf) {
        return service.asOf(caller, itemId, asOf);
    }
}
