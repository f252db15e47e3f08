package com.quenty.intlshipping.screenings;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
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
@RequestMapping("/api/v1/manifests/{manifest_id}/screenings")
@Tag(name = "screenings", description = "Names of manifests, compared with the list of denied parties.")
class ScreeningController {

    private final ScreeningService service;

    ScreeningController(ScreeningService service) {
        this.service = service;
    }

    @GetMapping
    @RequiresPermission("screenings:read")
    @Operation(
            summary = "List the screenings of a manifest, the latest first",
            description = "One for each name, list and thresholds by which it was ever validated.")
    PageResponse<ScreeningResponse> list(
            Caller caller, @PathVariable("manifest_id") String manifestId, @ParameterObject PageRequest page) {
        return service.list(caller, manifestId, page);
    }

    @GetMapping("/{screening_id}")
    @RequiresPermission("screenings:read")
    @Operation(summary = "Get a screening of a manifest")
    ScreeningResponse get(
            Caller caller,
            @PathVariable("manifest_id") String manifestId,
            @PathVariable("screening_id") String screeningId) {
        return service.get(caller, manifestId, screeningId);
    }

    @GetMapping("/{screening_id}/history")
    @RequiresPermission("screenings:read")
    @Operation(summary = "List the moves of a screening: actor, time, from, to, reason")
    PageResponse<StateChange> history(
            Caller caller,
            @PathVariable("manifest_id") String manifestId,
            @PathVariable("screening_id") String screeningId,
            @ParameterObject PageRequest page) {
        return service.history(caller, manifestId, screeningId, page);
    }

    @PostMapping("/{screening_id}/clear")
    @RequiresPermission("screenings:clear")
    @PlatformOnly
    @Operation(
            summary = "Say that a name is that of another party than the one on the list",
            description =
                    "For a name that has to be reviewed, by a person who neither made nor validated the manifest. It stays so until the"
                            + " list, the name or a threshold is another. A name that blocks can't be cleared.")
    ScreeningResponse clear(
            Caller caller,
            @PathVariable("manifest_id") String manifestId,
            @PathVariable("screening_id") String screeningId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.clear(caller, manifestId, screeningId, match, request.reason());
    }
}
