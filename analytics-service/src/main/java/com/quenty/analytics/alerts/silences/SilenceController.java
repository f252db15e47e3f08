package com.quenty.analytics.alerts.silences;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/alerts/silences")
@Tag(name = "alert-silences", description = "Times in which alerts are judged and nobody is told.")
class SilenceController {

    private final SilenceService service;
    private final SilenceQueries queries;

    SilenceController(SilenceService service, SilenceQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("alerts:read")
    @Operation(summary = "List silences")
    PageResponse<SilenceResponse> list(
            Caller caller, @Valid @ParameterObject SilenceFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("alerts:silence")
    @Operation(
            summary = "Silence alerts",
            description =
                    "Instances that begin meanwhile are told when the silence is over, if they are still there; so are ends.")
    ResponseEntity<SilenceResponse> create(Caller caller, @Valid @RequestBody CreateSilenceRequest request) {
        var silence = service.create(caller, request);
        return Created.at("/api/v1/alerts/silences/{silence_id}", silence, silence.silenceId());
    }

    @GetMapping("/{silence_id}")
    @RequiresPermission("alerts:read")
    @Operation(summary = "Get a silence")
    SilenceResponse get(Caller caller, @PathVariable("silence_id") String silenceId) {
        return queries.get(caller, silenceId);
    }

    @PostMapping("/{silence_id}/end")
    @RequiresPermission("alerts:silence")
    @Operation(summary = "End a silence now")
    SilenceResponse end(Caller caller, @PathVariable("silence_id") String silenceId, IfMatch match) {
        return service.end(caller, silenceId, match);
    }
}
