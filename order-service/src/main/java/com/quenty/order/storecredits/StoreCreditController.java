package com.quenty.order.storecredits;

import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortedBy;
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
@RequestMapping("/api/v1/store-credits")
@Tag(name = "store-credits", description = "Owed by companies to customers, to be spent on orders.")
class StoreCreditController {

    private final StoreCreditService service;
    private final StoreCreditQueries queries;

    StoreCreditController(StoreCreditService service, StoreCreditQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("store-credits:read")
    @Operation(
            summary = "List store credits",
            description = "One for each customer, company and currency. Customers see their own. Latest first.")
    @SortedBy(value = "created_at", byDefault = "-created_at")
    PageResponse<StoreCreditResponse> list(
            Caller caller, @Valid @ParameterObject StoreCreditFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/{store_credit_id}")
    @RequiresPermission("store-credits:read")
    @Operation(summary = "Get a store credit")
    StoreCreditResponse get(Caller caller, @PathVariable("store_credit_id") String storeCreditId) {
        return queries.get(caller, storeCreditId);
    }

    @GetMapping("/{store_credit_id}/statement")
    @RequiresPermission("store-credits:read")
    @Operation(summary = "List what came and went, with the balance after each", description = "Latest first.")
    PageResponse<StoreCreditEntryResponse> statement(
            Caller caller, @PathVariable("store_credit_id") String storeCreditId, @ParameterObject PageRequest page) {
        return queries.statement(caller, storeCreditId, page);
    }

    @PostMapping
    @RequiresPermission("store-credits:grant")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Grant store credit to a customer",
            description =
                    "The lot that lapses first is spent first; a lot that was not spent in time leaves the balance.")
    ResponseEntity<StoreCreditResponse> grant(Caller caller, @Valid @RequestBody GrantStoreCreditRequest request) {
        return created(service.grant(caller, request));
    }

    private static ResponseEntity<StoreCreditResponse> created(StoreCreditResponse credit) {
        return Created.at("/api/v1/store-credits/{store_credit_id}", credit, credit.storeCreditId());
    }

    @PostMapping("/{store_credit_id}/revoke")
    @RequiresPermission("store-credits:grant")
    @RequiresIdempotencyKey
    @Operation(summary = "Take store credit back that was granted by mistake", description = "Never more than is left.")
    StoreCreditResponse revoke(
            Caller caller,
            @PathVariable("store_credit_id") String storeCreditId,
            IfMatch match,
            @Valid @RequestBody RevokeStoreCreditRequest request) {
        return service.revoke(caller, storeCreditId, match, request);
    }
}
