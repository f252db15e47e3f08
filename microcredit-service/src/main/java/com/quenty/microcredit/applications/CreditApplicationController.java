package com.quenty.microcredit.applications;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.OptionalReasonRequest;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
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
@Tag(name = "credit-applications", description = "Applications for a loan, from submission to an accepted offer.")
class CreditApplicationController {

    private final CreditApplicationService service;
    private final DocumentVerificationService documents;
    private final CreditApplicationQueries queries;

    CreditApplicationController(
            CreditApplicationService service, DocumentVerificationService documents, CreditApplicationQueries queries) {
        this.service = service;
        this.documents = documents;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("credit-applications:read")
    @Operation(summary = "List applications", description = "Lists the applications within the caller's data scope.")
    PageResponse<CreditApplicationSummary> list(
            Caller caller, @Valid @ParameterObject CreditApplicationFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("credit-applications:create")
    @Operation(
            summary = "Submit an application",
            description =
                    "Customers apply for themselves, staff of a company for its customers. The customer has to be active"
                            + " and their company verified; the product has to allow the terms asked for.")
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
        return queries.get(caller, applicationId);
    }

    @GetMapping("/{application_id}/history")
    @RequiresPermission("credit-applications:read")
    @Operation(summary = "List the status changes of an application")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("application_id") String applicationId, @ParameterObject PageRequest page) {
        return queries.history(caller, applicationId, page);
    }

    @PostMapping("/{application_id}/documents")
    @RequiresPermission("credit-applications:create")
    @Operation(
            summary = "Hand in other documents",
            description = "They replace documents that were rejected or not yet verified.")
    CreditApplicationResponse handIn(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody HandInDocumentsRequest request) {
        return documents.handIn(caller, applicationId, match, request.documentsSubmitted());
    }

    @PostMapping("/{application_id}/verify-documents")
    @RequiresPermission("credit-applications:verify")
    @Operation(
            summary = "Verify the documents",
            description =
                    "Afterwards the application can be decided on; the rules do so automatically after some seconds.")
    CreditApplicationResponse verifyDocuments(
            Caller caller, @PathVariable("application_id") String applicationId, IfMatch match) {
        return documents.verify(caller, applicationId, match);
    }

    @PostMapping("/{application_id}/reject-documents")
    @RequiresPermission("credit-applications:verify")
    @Operation(summary = "Reject the documents; the customer may hand in others")
    CreditApplicationResponse rejectDocuments(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return documents.reject(caller, applicationId, match, request.reason());
    }

    @PostMapping("/{application_id}/withdraw")
    @RequiresPermission("credit-applications:withdraw")
    @Operation(
            summary = "Withdraw an application",
            description = "Possible until the loan is paid out, even after the offer was accepted.")
    CreditApplicationResponse withdraw(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.withdraw(caller, applicationId, match, OptionalReasonRequest.of(request));
    }
}
