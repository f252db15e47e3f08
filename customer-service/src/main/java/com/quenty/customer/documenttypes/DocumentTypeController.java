package com.quenty.customer.documenttypes;

import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.PlatformOnly;
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
@RequestMapping("/api/v1/document-types")
@Tag(name = "document-types", description = "Kinds of numbers that people and companies are known by.")
class DocumentTypeController {

    private final DocumentTypeService service;
    private final DocumentTypeQueries queries;

    DocumentTypeController(DocumentTypeService service, DocumentTypeQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("document-types:read")
    @CommonData
    @Operation(summary = "List document types")
    PageResponse<DocumentTypeResponse> list(
            @Valid @ParameterObject DocumentTypeFilter filter, @ParameterObject PageRequest page) {
        return queries.list(filter, page);
    }

    @PostMapping
    @RequiresPermission("document-types:create")
    @PlatformOnly
    @Operation(summary = "Create a document type", description = "For callers who may see the whole platform.")
    ResponseEntity<DocumentTypeResponse> create(@Valid @RequestBody CreateDocumentTypeRequest request) {
        return Created.at("/api/v1/document-types/{code}", service.create(request), request.code());
    }

    @GetMapping("/{code}")
    @RequiresPermission("document-types:read")
    @CommonData
    @Operation(summary = "Get a document type")
    DocumentTypeResponse get(@PathVariable String code) {
        return service.get(code);
    }

    @PatchMapping("/{code}")
    @RequiresPermission("document-types:update")
    @PlatformOnly
    @Operation(
            summary = "Change a document type",
            description = "Code and country stay: companies are identified by them. For callers who may see the whole"
                    + " platform.")
    DocumentTypeResponse revise(
            @PathVariable String code, IfMatch match, @RequestBody MergePatch<DocumentTypeRevision> patch) {
        return service.revise(code, match, patch);
    }
}
