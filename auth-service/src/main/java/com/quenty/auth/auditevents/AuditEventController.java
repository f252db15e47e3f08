package com.quenty.auth.auditevents;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/audit-events")
@Tag(name = "audit-events", description = "The audit of accounts, roles, clients and keys. Append-only.")
class AuditEventController {

    private final AuditEventQueries audit;

    AuditEventController(AuditEventQueries audit) {
        this.audit = audit;
    }

    @GetMapping
    @RequiresPermission("audit-events:read")
    @Operation(
            summary = "List audit events",
            description = "Newest first; sort by `created_at`. A caller of one company sees that company's events.")
    PageResponse<AuditEventResponse> list(
            Caller caller, @Valid @ParameterObject AuditEventFilter filter, @ParameterObject PageRequest page) {
        return audit.list(caller, filter, page);
    }
}
