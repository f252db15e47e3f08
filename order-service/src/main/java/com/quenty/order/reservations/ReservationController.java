package com.quenty.order.reservations;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/inventory/reservations")
@Tag(
        name = "reservations",
        description = "Units that are reserved for orders. Reservations are made and released by moves of their order.")
class ReservationController {

    private final ReservationQueries queries;

    ReservationController(ReservationQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("inventory:read")
    @Operation(summary = "List reservations")
    PageResponse<ReservationResponse> list(
            Caller caller, @Valid @ParameterObject ReservationFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }
}
