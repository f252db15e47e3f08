package com.quenty.intlshipping.papers;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/manifests/{manifest_id}/papers")
@Tag(name = "manifests")
class PaperController {

    private final PaperService service;

    PaperController(PaperService service) {
        this.service = service;
    }

    @GetMapping
    @RequiresPermission("manifests:read")
    @Operation(
            summary = "List the papers that a manifest needs",
            description =
                    "Invoice (pro forma when nothing is sold) and packing list for goods; CN22 or CN23 for what goes by post, or may, by"
                            + " service and value; labels from the booking on.")
    PapersResponse papers(Caller caller, @PathVariable("manifest_id") String manifestId) {
        return service.list(caller, manifestId);
    }

    @GetMapping("/{kind}")
    @RequiresPermission("manifests:read")
    @Operation(
            summary = "Get a paper of a manifest",
            description =
                    "One of those that are listed, made of the manifest's rows; printed with `Accept: application/pdf`.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = PaperContent.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                                        schema = @Schema(type = "string", format = "byte"))
                            }))
    PaperContent paper(
            Caller caller, @PathVariable("manifest_id") String manifestId, @PathVariable("kind") PaperKind kind) {
        return service.get(caller, manifestId, kind);
    }

    @Hidden // the document describes both formats at the handler above
    @GetMapping(path = "/{kind}", produces = MediaType.APPLICATION_PDF_VALUE)
    @RequiresPermission("manifests:read")
    ResponseEntity<byte[]> print(
            Caller caller, @PathVariable("manifest_id") String manifestId, @PathVariable("kind") PaperKind kind) {
        return pdf(caller, manifestId, kind);
    }

    @GetMapping(path = "/{kind}/document", produces = MediaType.APPLICATION_PDF_VALUE)
    @RequiresPermission("manifests:read")
    @Operation(
            summary = "Print a paper of a manifest",
            description =
                    "The same rows and figures as its JSON; the same bytes each time. PDF/A-3b, on A4, but for the CN22 (A6) and"
                            + " labels (4 × 6 inches, one page for each piece).")
    ResponseEntity<byte[]> paperDocument(
            Caller caller, @PathVariable("manifest_id") String manifestId, @PathVariable("kind") PaperKind kind) {
        return pdf(caller, manifestId, kind);
    }

    private ResponseEntity<byte[]> pdf(Caller caller, String manifestId, PaperKind kind) {
        var print = service.print(caller, manifestId, kind);
        var name = "%s-%s.pdf".formatted(manifestId, kind.code());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(print);
    }
}
