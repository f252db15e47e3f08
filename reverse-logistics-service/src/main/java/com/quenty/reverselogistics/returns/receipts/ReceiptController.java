package com.quenty.reverselogistics.returns.receipts;

import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.reverselogistics.returns.ReturnResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/returns/{return_id}")
@Tag(name = "returns")
class ReceiptController {

    private final ReceiptService service;
    private final UnexpectedGoodsQueries unexpectedGoods;

    ReceiptController(ReceiptService service, UnexpectedGoodsQueries unexpectedGoods) {
        this.service = service;
        this.unexpectedGoods = unexpectedGoods;
    }

    @PostMapping("/receive")
    @RequiresPermission("returns:receive")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Note which goods have arrived",
            description =
                    "Held against the number on the parcel. Each item is received once; units that are not there may be asked for again. Goods"
                            + " that were sold go into quarantine at order-service; swapped goods and unexpected ones do not.")
    ReturnResponse receive(
            Caller caller,
            @PathVariable("return_id") String returnId,
            IfMatch match,
            @Valid @RequestBody ReceiveReturnRequest request) {
        return service.receive(caller, returnId, match, request);
    }

    @GetMapping("/unexpected-goods")
    @RequiresPermission("returns:read")
    @Operation(summary = "List the goods that arrived with a return and are none of it")
    PageResponse<UnexpectedGoodsResponse> unexpectedGoods(
            Caller caller, @PathVariable("return_id") String returnId, @ParameterObject PageRequest page) {
        return unexpectedGoods.list(caller, returnId, page);
    }
}
