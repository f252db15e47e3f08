package com.quenty.order.stockmovements;

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
@RequestMapping("/api/v1/stock-movements")
@Tag(name = "stock-movements", description = "The stock ledger: receipts, issues and corrections.")
class StockMovementController {

    private final StockMovementQueries queries;

    StockMovementController(StockMovementQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("stock-movements:read")
    @Operation(
            summary = "List stock movements",
            description = "The sum of an item's movements is its quantity. Movements are never changed or deleted.")
    PageResponse<StockMovementResponse> list(
            Caller caller, @Valid @ParameterObject StockMovementFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/{movement_id}")
    @RequiresPermission("stock-movements:read")
    @Operation(summary = "Get a stock movement")
    StockMovementResponse get(Caller caller, @PathVariable("movement_id") String movementId) {
        return queries.get(caller, movementId);
    }
}
