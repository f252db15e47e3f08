package com.quenty.reverselogistics.returns.inspections;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
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
@Tag(
        name = "return-inspections",
        description = "Goods that came back: graded by fixed criteria, and what becomes of them.")
class InspectionController {

    private final InspectionService service;
    private final InspectionQueries queries;

    InspectionController(InspectionService service, InspectionQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping("/inspections")
    @RequiresPermission("returns:read")
    @Operation(summary = "List the inspections of a return", description = "Latest first.")
    PageResponse<InspectionResponse> list(
            Caller caller, @PathVariable("return_id") String returnId, @ParameterObject PageRequest page) {
        return queries.list(caller, returnId, page);
    }

    @PostMapping("/items/{return_item_id}/inspect")
    @RequiresPermission("returns:inspect")
    @Operation(
            summary = "Inspect an item that has arrived",
            description =
                    "The grade follows from what was found. The goods go the way with the best expected net recovery, unless another that is not"
                            + " blocked is chosen. Dear goods want a second look, and disputed ones another, each by an inspector who has not"
                            + " looked at them before.")
    InspectionResponse inspect(
            Caller caller,
            @PathVariable("return_id") String returnId,
            @PathVariable("return_item_id") String returnItemId,
            IfMatch match,
            @Valid @RequestBody InspectItemRequest request) {
        return service.inspect(caller, returnId, returnItemId, match, request);
    }

    @PostMapping("/items/{return_item_id}/dispute")
    @RequiresPermission("returns:dispute")
    @Operation(summary = "Dispute the inspection of an item", description = "Another inspector looks at it again.")
    ReturnResponse dispute(
            Caller caller,
            @PathVariable("return_id") String returnId,
            @PathVariable("return_item_id") String returnItemId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.dispute(caller, returnId, returnItemId, match, request.reason());
    }
}
