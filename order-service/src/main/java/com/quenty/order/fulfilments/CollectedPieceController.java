package com.quenty.order.fulfilments;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders/{order_number}/collected-pieces")
@Tag(name = "fulfilments")
class CollectedPieceController {

    private final CollectedPieceQueries queries;

    CollectedPieceController(CollectedPieceQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("orders:read")
    @Operation(
            summary = "List the packages of an order for which drivers came",
            description =
                    "Those that stayed behind too. Parcels leave when all of their pieces were handed over; a piece whose parcel is not known"
                            + " leaves with the next one that does. Those that stayed behind are shipped by a later pickup. Earliest first.")
    PageResponse<CollectedPieceResponse> list(
            Caller caller, @PathVariable("order_number") String orderNumber, @ParameterObject PageRequest page) {
        return queries.list(caller, orderNumber, page);
    }
}
