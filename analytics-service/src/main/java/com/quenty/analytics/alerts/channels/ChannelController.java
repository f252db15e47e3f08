package com.quenty.analytics.alerts.channels;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/alerts/channels")
@Tag(name = "alert-channels", description = "Receivers of signed webhooks about alerts.")
class ChannelController {

    private final ChannelService service;

    ChannelController(ChannelService service) {
        this.service = service;
    }

    @GetMapping
    @RequiresPermission("alerts:read")
    @Operation(summary = "List channels", description = "Secrets are never shown.")
    PageResponse<ChannelSummary> list(Caller caller, @ParameterObject PageRequest page) {
        return service.list(caller, page);
    }

    @PostMapping
    @RequiresPermission("alerts:update")
    @Operation(
            summary = "Create a channel",
            description =
                    "The answer shows, once, the secret by which messages are signed as Standard Webhooks has it: headers"
                            + " `webhook-id`, `webhook-timestamp`, `webhook-signature`. A message is retried with the same id.")
    ResponseEntity<ChannelResponse> create(Caller caller, @Valid @RequestBody CreateChannelRequest request) {
        var channel = service.create(caller, request);
        return Created.at("/api/v1/alerts/channels/{channel_id}", channel, channel.channelId());
    }

    @GetMapping("/{channel_id}")
    @RequiresPermission("alerts:read")
    @Operation(summary = "Get a channel")
    ChannelResponse get(Caller caller, @PathVariable("channel_id") String channelId) {
        return service.get(caller, channelId);
    }

    @PatchMapping("/{channel_id}")
    @RequiresPermission("alerts:update")
    @Operation(summary = "Change a channel")
    ChannelResponse revise(
            Caller caller,
            @PathVariable("channel_id") String channelId,
            IfMatch match,
            @RequestBody MergePatch<ChannelRevision> patch) {
        return service.revise(caller, channelId, match, patch);
    }

    @PostMapping("/{channel_id}/rotate-secret")
    @RequiresPermission("alerts:update")
    @Operation(
            summary = "Rotate the secret of a channel",
            description =
                    "The answer shows the new secret, once. Messages are signed by both for a day, or as configured.")
    ChannelResponse rotateSecret(Caller caller, @PathVariable("channel_id") String channelId, IfMatch match) {
        return service.rotateSecret(caller, channelId, match);
    }
}
