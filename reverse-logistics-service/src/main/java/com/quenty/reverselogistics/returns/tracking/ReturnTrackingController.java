package com.quenty.reverselogistics.returns.tracking;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.PublicEndpoint;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/returns")
@Tag(name = "return-tracking", description = "How far a return has got, for the customer, without signing in.")
class ReturnTrackingController {

    private final ReturnTrackingQueries queries;

    ReturnTrackingController(ReturnTrackingQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/{return_id}/tracking-link")
    @RequiresPermission("returns:read")
    @Operation(
            summary = "Get a tracking link",
            description = "To be given to the customer. Signed, and good for a time.")
    ReturnLinkResponse link(Caller caller, @PathVariable("return_id") String returnId) {
        return queries.link(caller, returnId);
    }

    @GetMapping("/tracked/{token}")
    @PublicEndpoint
    @Operation(
            summary = "Follow a return by its tracking link",
            description = "Shows its status and its timeline, and nothing about the customer or the order.")
    TrackedReturnResponse tracked(@PathVariable("token") String token) {
        return queries.tracked(token);
    }
}
