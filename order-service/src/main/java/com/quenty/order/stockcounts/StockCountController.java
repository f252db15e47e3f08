package com.quenty.order.stockcounts;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/inventory/counts")
@Tag(name = "stock-counts", description = "Counts of the stock, compared with the ledger.")
class StockCountController {

    private final StockCountService service;
    private final CountQueries queries;

    StockCountController(StockCountService service, CountQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("inventory:read")
    @Operation(summary = "List counts")
    PageResponse<CountSummary> list(
            Caller caller, @Valid @ParameterObject CountFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("inventory:count")
    @Operation(
            summary = "Open a count",
            description = "Of up to 500 items, none of them in another open count. It names the items, but not"
                    + " the expected quantities.")
    ResponseEntity<CountResponse> open(Caller caller, @Valid @RequestBody OpenCountRequest request) {
        return created(service.open(caller, request));
    }

    private static ResponseEntity<CountResponse> created(CountResponse count) {
        return Created.at("/api/v1/inventory/counts/{count_id}", count, count.countId());
    }

    @GetMapping("/{count_id}")
    @RequiresPermission("inventory:read")
    @Operation(summary = "Get a count")
    CountResponse get(Caller caller, @PathVariable("count_id") String countId) {
        return service.get(caller, countId);
    }

    @GetMapping("/{count_id}/history")
    @RequiresPermission("inventory:read")
    @Operation(summary = "List the moves of a count", description = "Latest first.")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("count_id") String countId, @ParameterObject PageRequest page) {
        return queries.history(caller, countId, page);
    }

    @PostMapping("/{count_id}/submit")
    @RequiresIdempotencyKey
    @RequiresPermission("inventory:count")
    @Operation(
            summary = "Submit the counted quantities",
            description =
                    "Of every item. Each is compared with the ledger of the moment it was counted, which `counted_at` says; an item"
                            + " that has not moved since the count was opened needs none. Small differences are written into the"
                            + " ledger at once; when one is larger, all of them have to be approved by another person. Refused"
                            + " where an item was corrected by hand since it was counted.")
    CountResponse submit(
            Caller caller,
            @PathVariable("count_id") String countId,
            IfMatch match,
            @Valid @RequestBody SubmitCountRequest request) {
        return service.submit(caller, countId, match, request);
    }

    @PostMapping("/{count_id}/approve")
    @RequiresIdempotencyKey
    @RequiresPermission("inventory:approve")
    @Operation(
            summary = "Approve the differences",
            description =
                    "They are written into the ledger as they were found, regardless of movements since. Must be decided by"
                            + " someone other than the counter.")
    CountResponse approve(Caller caller, @PathVariable("count_id") String countId, IfMatch match) {
        return service.approve(caller, countId, match);
    }

    @PostMapping("/{count_id}/reject")
    @RequiresIdempotencyKey
    @RequiresPermission("inventory:approve")
    @Operation(
            summary = "Reject the differences",
            description = "Nothing is written. Must be decided by someone other than the counter.")
    CountResponse reject(
            Caller caller,
            @PathVariable("count_id") String countId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.reject(caller, countId, match, request);
    }

    @PostMapping("/{count_id}/cancel")
    @RequiresPermission("inventory:count")
    @Operation(summary = "Cancel a count", description = "Possible until quantities are submitted.")
    CountResponse cancel(
            Caller caller,
            @PathVariable("count_id") String countId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.cancel(caller, countId, match, request);
    }
}
