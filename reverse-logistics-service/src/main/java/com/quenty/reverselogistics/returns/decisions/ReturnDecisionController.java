package com.quenty.reverselogistics.returns.decisions;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.ReasonRequest;
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
class ReturnDecisionController {

    private final ReturnDecisionService service;

    ReturnDecisionController(ReturnDecisionService service) {
        this.service = service;
    }

    @PostMapping("/approve")
    @RequiresPermission("returns:decide")
    @Operation(
            summary = "Approve a return",
            description = "It gets its return authorization number; the time for the goods to come begins anew.")
    ReturnResponse approve(
            Caller caller,
            @PathVariable("return_id") String returnId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable ApproveReturnRequest request) {
        return service.approve(caller, returnId, match, request);
    }

    @PostMapping("/reject")
    @RequiresPermission("returns:decide")
    @Operation(summary = "Reject a return", description = "Its units may be asked for again.")
    ReturnResponse reject(
            Caller caller,
            @PathVariable("return_id") String returnId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.reject(caller, returnId, match, request.reason());
    }

    @PostMapping("/cancel")
    @RequiresPermission("returns:cancel")
    @Operation(summary = "Cancel a return", description = "Until its goods are on their way.")
    ReturnResponse cancel(
            Caller caller,
            @PathVariable("return_id") String returnId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.cancel(caller, returnId, match, request.reason());
    }
}
