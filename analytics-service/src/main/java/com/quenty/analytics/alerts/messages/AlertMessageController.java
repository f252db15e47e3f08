package com.quenty.analytics.alerts.messages;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/alerts/messages")
@Tag(name = "alert-messages", description = "Messages about alerts to their receivers.")
class AlertMessageController {

    private final AlertMessageService service;
    private final AlertMessageQueries queries;

    AlertMessageController(AlertMessageService service, AlertMessageQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("alerts:read")
    @Operation(
            summary = "List messages",
            description = "Those with the status `dead` were given up and can be replayed.")
    PageResponse<AlertMessageSummary> list(
            Caller caller, @Valid @ParameterObject AlertMessageFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/{message_id}")
    @RequiresPermission("alerts:read")
    @Operation(summary = "Get a message", description = "With what a webhook gets.")
    AlertMessageResponse get(Caller caller, @PathVariable("message_id") String messageId) {
        return queries.get(caller, messageId);
    }

    @PostMapping("/{message_id}/replay")
    @RequiresPermission("alerts:update")
    @Operation(summary = "Replay a dead message", description = "It is sent once more, as it was.")
    AlertMessageResponse replay(Caller caller, @PathVariable("message_id") String messageId, IfMatch match) {
        return service.replay(caller, messageId, match);
    }
}
