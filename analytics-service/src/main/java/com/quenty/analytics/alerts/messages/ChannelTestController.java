package com.quenty.analytics.alerts.messages;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/alerts/channels")
@Tag(name = "alert-channels")
class ChannelTestController {

    private final AlertMessageService service;

    ChannelTestController(AlertMessageService service) {
        this.service = service;
    }

    @PostMapping("/{channel_id}/test")
    @RequiresPermission("alerts:update")
    @Operation(summary = "Send a test through a channel", description = "The message tells how it went.")
    ChannelTestResponse test(Caller caller, @PathVariable("channel_id") String channelId) {
        return service.test(caller, channelId);
    }
}
