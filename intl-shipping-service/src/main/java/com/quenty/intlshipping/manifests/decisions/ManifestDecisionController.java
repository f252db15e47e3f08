package com.quenty.intlshipping.manifests.decisions;

import com.quenty.intlshipping.manifests.ManifestResponse;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.OptionalReasonRequest;
import com.quenty.platform.web.ReasonRequest;
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
@RequestMapping("/api/v1/manifests/{manifest_id}")
@Tag(name = "manifest-decisions", description = "Checks manifests, freezes them, and decides about them.")
class ManifestDecisionController {

    private final ManifestDecisionService service;

    ManifestDecisionController(ManifestDecisionService service) {
        this.service = service;
    }

    @PostMapping("/validate")
    @RequiresPermission("manifests:update")
    @Operation(
            summary = "Check a draft",
            description = "Findings that block keep it a draft and are all named; the others stay with it.")
    ManifestResponse validate(Caller caller, @PathVariable("manifest_id") String manifestId, IfMatch match) {
        return service.validate(caller, manifestId, match);
    }

    @PostMapping("/reopen")
    @RequiresPermission("manifests:update")
    @Operation(summary = "Make a validated or rejected manifest a draft again")
    ManifestResponse reopen(
            Caller caller,
            @PathVariable("manifest_id") String manifestId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.reopen(caller, manifestId, match, OptionalReasonRequest.of(request));
    }

    @PostMapping("/submit")
    @RequiresPermission("manifests:submit")
    @Operation(
            summary = "Submit a validated manifest",
            description =
                    "Freezes it with a hash. The company has to trade, and to be verified where the goods are worth more than a limit. Goods"
                            + " of an order have to be free to leave, and together with its other manifests no more than was ordered.")
    ManifestResponse submit(Caller caller, @PathVariable("manifest_id") String manifestId, IfMatch match) {
        return service.submit(caller, manifestId, match);
    }

    @PostMapping("/approve")
    @RequiresPermission("manifests:approve")
    @Operation(
            summary = "Approve a submitted manifest",
            description = "By another person than the one who submitted it. Company and order are asked once more.")
    ManifestResponse approve(
            Caller caller,
            @PathVariable("manifest_id") String manifestId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.approve(caller, manifestId, match, OptionalReasonRequest.of(request));
    }

    @PostMapping("/reject")
    @RequiresPermission("manifests:approve")
    @Operation(
            summary = "Reject a submitted manifest",
            description = "By another person than the one who submitted it.")
    ManifestResponse reject(
            Caller caller,
            @PathVariable("manifest_id") String manifestId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.reject(caller, manifestId, match, request.reason());
    }

    @PostMapping("/void")
    @RequiresPermission("manifests:void")
    @Operation(summary = "Give a manifest up", description = "Until it is handed over to the carrier.")
    ManifestResponse giveUp(
            Caller caller,
            @PathVariable("manifest_id") String manifestId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.giveUp(caller, manifestId, match, request.reason());
    }
}
