package com.quenty.order.shippingtables;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders/shipping-tables")
@Tag(name = "shipping-tables", description = "Charges for shipping, by destination, weight and worth of the goods.")
class ShippingTableController {

    private final ShippingTableService service;
    private final ShippingTableQueries queries;

    ShippingTableController(ShippingTableService service, ShippingTableQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("shipping-tables:read")
    @Operation(summary = "List shipping tables", description = "Latest first.")
    PageResponse<ShippingTableResponse> list(
            Caller caller, @Valid @ParameterObject ShippingTableFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("shipping-tables:update")
    @Operation(
            summary = "Create a shipping table",
            description =
                    "For a region, a country or all other destinations; the nearest table counts. A company without any in an"
                            + " order's currency charges nothing; one with tables does not ship where none is for.")
    ResponseEntity<ShippingTableResponse> create(
            Caller caller, @Valid @RequestBody CreateShippingTableRequest request) {
        return created(service.create(caller, request));
    }

    private static ResponseEntity<ShippingTableResponse> created(ShippingTableResponse table) {
        return Created.at("/api/v1/orders/shipping-tables/{shipping_table_id}", table, table.shippingTableId());
    }

    @GetMapping("/{shipping_table_id}")
    @RequiresPermission("shipping-tables:read")
    @Operation(summary = "Get a shipping table")
    ShippingTableResponse get(Caller caller, @PathVariable("shipping_table_id") String shippingTableId) {
        return service.get(caller, shippingTableId);
    }

    @PatchMapping("/{shipping_table_id}")
    @RequiresPermission("shipping-tables:update")
    @Operation(summary = "Change a shipping table", description = "For orders that are placed from now on.")
    ShippingTableResponse revise(
            Caller caller,
            @PathVariable("shipping_table_id") String shippingTableId,
            IfMatch match,
            @RequestBody MergePatch<ShippingTableRevision> patch) {
        return service.revise(caller, shippingTableId, match, patch);
    }

    @DeleteMapping("/{shipping_table_id}")
    @RequiresPermission("shipping-tables:update")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a shipping table", description = "Orders keep the charge they were placed with.")
    void delete(Caller caller, @PathVariable("shipping_table_id") String shippingTableId, IfMatch match) {
        service.delete(caller, shippingTableId, match);
    }
}
