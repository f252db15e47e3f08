package com.quenty.reverselogistics.returns.collections;

import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.reverselogistics.returns.ReturnResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/returns/{return_id}")
@Tag(name = "returns")
class ReturnCollectionController {

    private final ReturnCollectionService service;

    ReturnCollectionController(ReturnCollectionService service) {
        this.service = service;
    }

    @PostMapping("/schedule-collection")
    @RequiresPermission("returns:collect")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Have the goods of an approved return collected",
            description =
                    "pickup-service books once for each return, as soon as it can be reached: the return is `pickup_scheduled` then. A refusal"
                            + " for good is told by `customer_action_required`, and may be asked for again otherwise.")
    ReturnResponse scheduleCollection(
            Caller caller,
            @PathVariable("return_id") String returnId,
            IfMatch match,
            @Valid @RequestBody ScheduleCollectionRequest request) {
        return service.schedule(caller, returnId, match, request);
    }

    @PostMapping("/send")
    @RequiresPermission("returns:collect")
    @Operation(
            summary = "Note that the goods were given to a carrier",
            description = "From then on they do not expire.")
    ReturnResponse send(
            Caller caller,
            @PathVariable("return_id") String returnId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable SendReturnRequest request) {
        return service.send(caller, returnId, match, request);
    }
}
