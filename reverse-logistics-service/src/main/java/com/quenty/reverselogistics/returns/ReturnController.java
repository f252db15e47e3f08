package com.quenty.reverselogistics.returns;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/returns")
@Tag(name = "returns", description = "Goods that come back: from the request to the refund and back into stock.")
class ReturnController {

    private final ReturnQueries queries;

    ReturnController(ReturnQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("returns:read")
    @Operation(
            summary = "List returns",
            description = "Customers see their own, companies those of what they sold. Latest first.")
    PageResponse<ReturnSummary> list(
            Caller caller, @Valid @ParameterObject ReturnFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/{return_id}")
    @RequiresPermission("returns:read")
    @Operation(summary = "Get a return with its items")
    ReturnResponse get(Caller caller, @PathVariable("return_id") String returnId) {
        return queries.get(caller, returnId);
    }

    @GetMapping("/{return_id}/history")
    @RequiresPermission("returns:read")
    @Operation(summary = "List the moves of a return: who, when, from, to, why", description = "Latest first.")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("return_id") String returnId, @ParameterObject PageRequest page) {
        return queries.history(caller, returnId, page);
    }

    @GetMapping("/{return_id}/items/{return_item_id}/history")
    @RequiresPermission("returns:read")
    @Operation(
            summary = "List the moves of an item and of its money: who, when, from, to, why",
            description = "Latest first.")
    PageResponse<StateChange> itemHistory(
            Caller caller,
            @PathVariable("return_id") String returnId,
            @PathVariable("return_item_id") String returnItemId,
            @ParameterObject PageRequest page) {
        return queries.itemHistory(caller, returnId, returnItemId, page);
    }
}
