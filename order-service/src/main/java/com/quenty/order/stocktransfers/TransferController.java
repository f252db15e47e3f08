package com.quenty.order.stocktransfers;

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
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/inventory/transfers")
@Tag(name = "transfers", description = "Goods on their way from one place to another.")
class TransferController {

    private final TransferService service;
    private final TransferQueries queries;

    TransferController(TransferService service, TransferQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("inventory:read")
    @Operation(summary = "List transfers")
    PageResponse<TransferSummary> list(
            Caller caller, @Valid @ParameterObject TransferFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresIdempotencyKey
    @RequiresPermission("inventory:transfer")
    @Operation(
            summary = "Dispatch goods to another place",
            description = "The units leave their items at once and are in transit until they are received.")
    ResponseEntity<TransferResponse> dispatch(Caller caller, @Valid @RequestBody DispatchTransferRequest request) {
        return created(service.dispatch(caller, request));
    }

    private static ResponseEntity<TransferResponse> created(TransferResponse transfer) {
        return Created.at("/api/v1/inventory/transfers/{transfer_id}", transfer, transfer.transferId());
    }

    @GetMapping("/{transfer_id}")
    @RequiresPermission("inventory:read")
    @Operation(summary = "Get a transfer")
    TransferResponse get(Caller caller, @PathVariable("transfer_id") String transferId) {
        return service.get(caller, transferId);
    }

    @GetMapping("/{transfer_id}/history")
    @RequiresPermission("inventory:read")
    @Operation(summary = "List the moves of a transfer", description = "Latest first.")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("transfer_id") String transferId, @ParameterObject PageRequest page) {
        return queries.history(caller, transferId, page);
    }

    @PostMapping("/{transfer_id}/receive")
    @RequiresIdempotencyKey
    @RequiresPermission("inventory:transfer")
    @Operation(
            summary = "Receive units that have arrived",
            description =
                    "Receives the given units of the named lines; without a body all units that are on their way.")
    TransferResponse receive(
            Caller caller,
            @PathVariable("transfer_id") String transferId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable ReceiveTransferRequest request) {
        return service.receive(caller, transferId, match, request);
    }

    @PostMapping("/{transfer_id}/cancel")
    @RequiresIdempotencyKey
    @RequiresPermission("inventory:transfer")
    @Operation(
            summary = "Call a transfer back",
            description = "Units that have not been received go back to the items they came from.")
    TransferResponse cancel(
            Caller caller,
            @PathVariable("transfer_id") String transferId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.cancel(caller, transferId, match, request);
    }

    @PostMapping("/{transfer_id}/close-short")
    @RequiresIdempotencyKey
    @RequiresPermission("inventory:adjust")
    @Operation(summary = "Write off units that have not arrived", description = "They are written off as lost.")
    TransferResponse closeShort(
            Caller caller,
            @PathVariable("transfer_id") String transferId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.closeShort(caller, transferId, match, request);
    }
}
