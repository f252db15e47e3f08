package com.quenty.microcredit.applications;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/credit-applications")
@Tag(name = "credit-applications", description = "From the wish for a loan to an offer that is accepted.")
class CreditApplicationController {

    private final CreditApplicationService service;
    private final CreditApplicationDirectory directory;

    CreditApplicationController(CreditApplicationService service, CreditApplicationDirectory directory) {
        this.service = service;
        this.directory = directory;
    }

    @GetMapping
    @RequiresPermission("credit-applications:read")
    @Operation(summary = "List applications", description = "Callers below the platform see those they may know of.")
    PageResponse<CreditApplicationSummary> list(
            Caller caller, @Valid @ParameterObject CreditApplicationFilter filter, @ParameterObject PageRequest page) {
        return directory.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("credit-applications:create")
    @Operation(
            summary = "Submit an application",
            description =
                    "A customer for himself, staff of a company for its customers. The customer has to be active and"
                            + " his company verified; what is asked for has to be possible under the product.")
    ResponseEntity<CreditApplicationResponse> submit(
            Caller caller, @Valid @RequestBody SubmitApplicationRequest request) {
        return created(service.submit(caller, request));
    }

    private static ResponseEntity<CreditApplicationResponse> created(CreditApplicationResponse application) {
        return Created.at("/api/v1/credit-applications/{application_id}", application, application.applicationId());
    }

    @GetMapping("/{application_id}")
    @RequiresPermission("credit-applications:read")
    @Operation(summary = "Get an application")
    CreditApplicationResponse get(Caller caller, @PathVariable("application_id") String applicationId) {
        return service.get(caller, applicationId);
    }

    @GetMapping("/{application_id}/history")
    @RequiresPermission("credit-applications:read")
    @Operation(summary = "List the moves of an application: who, when, from, to, why")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("application_id") String applicationId, @ParameterObject PageRequest page) {
        return service.history(caller, applicationId, page);
    }

    @PostMapping("/{application_id}/documents")
    @RequiresPermission("credit-applications:create")
    @Operation(
            summary = "Hand in other documents",
            description = "In place of those that were rejected, or that nobody has looked at yet.")
    CreditApplicationResponse handIn(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody HandInDocumentsRequest request) {
        return service.handIn(caller, applicationId, match, request.documentsSubmitted());
    }

    @PostMapping("/{application_id}/verify-documents")
    @RequiresPermission("credit-applications:verify")
    @Operation(
            summary = "Verify the documents",
            description = "Then the application can be decided on, and soon the rules do so by themselves.")
    CreditApplicationResponse verifyDocuments(
            Caller caller, @PathVariable("application_id") String applicationId, IfMatch match) {
        return service.verifyDocuments(caller, applicationId, match);
    }

    @PostMapping("/{application_id}/reject-documents")
    @RequiresPermission("credit-applications:verify")
    @Operation(summary = "Reject the documents; the customer may hand in others")
    CreditApplicationResponse rejectDocuments(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.rejectDocuments(caller, applicationId, match, request.reason());
    }

    @PostMapping("/{application_id}/withdraw")
    @RequiresPermission("credit-applications:withdraw")
    @Operation(
            summary = "Withdraw an application",
            description = "As long as the money has not been paid out, also after the offer was accepted.")
    CreditApplicationResponse withdraw(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable WhyRequest request) {
        return service.withdraw(caller, applicationId, match, WhyRequest.of(request));
    }
}
