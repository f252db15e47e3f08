package com.quenty.order.invoices;

import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/invoices")
@Tag(name = "invoices", description = "Invoices, receipts and credit notes, numbered without gaps.")
class InvoiceController {

    private final InvoiceService service;
    private final InvoiceQueries queries;

    InvoiceController(InvoiceService service, InvoiceQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("invoices:read")
    @Operation(summary = "List invoices, receipts and credit notes", description = "Latest first.")
    PageResponse<InvoiceSummary> list(
            Caller caller, @Valid @ParameterObject InvoiceFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/{invoice_id}")
    @RequiresPermission("invoices:read")
    @Operation(summary = "Get an invoice, receipt or credit note")
    InvoiceResponse get(Caller caller, @PathVariable("invoice_id") String invoiceId) {
        return queries.get(caller, invoiceId);
    }

    @GetMapping(path = "/{invoice_id}/document", produces = MediaType.APPLICATION_PDF_VALUE)
    @RequiresPermission("invoices:read")
    @Operation(
            summary = "Print an invoice, receipt or credit note",
            description = "The same rows and the same cents as its JSON; the same bytes each time.")
    ResponseEntity<byte[]> document(
            Caller caller,
            @PathVariable("invoice_id") String invoiceId,
            @Parameter(description = "Spanish, if absent.", example = "es")
                    @RequestParam(name = "language", required = false)
                    @Nullable
                    InvoiceLanguage language) {
        return printed(queries.get(caller, invoiceId), language == null ? InvoiceLanguage.ES : language);
    }

    private ResponseEntity<byte[]> printed(InvoiceResponse invoice, InvoiceLanguage language) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(invoice.number() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(service.print(invoice, language));
    }

    @PostMapping
    @RequiresPermission("invoices:issue")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Invoice an order",
            description =
                    "Once it is confirmed: what is sold of it, less what was credited. From then on its documents follow it: refunds, edits"
                            + " and cancellations are told by credit notes and supplementary invoices of the difference, so that all"
                            + " of them together say what is sold.")
    ResponseEntity<InvoiceResponse> issue(Caller caller, @Valid @RequestBody IssueInvoiceRequest request) {
        return created(service.issue(caller, request));
    }

    @PostMapping("/receipts")
    @RequiresPermission("invoices:issue")
    @RequiresIdempotencyKey
    @Operation(summary = "Confirm that a payment was received", description = "One receipt for each payment.")
    ResponseEntity<InvoiceResponse> receipt(Caller caller, @Valid @RequestBody IssueReceiptRequest request) {
        return created(service.receipt(caller, request));
    }

    @PostMapping("/{invoice_id}/void")
    @RequiresPermission("invoices:issue")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Take an invoice back",
            description =
                    "By a credit note over what is left of it, which is answered; invoices of the order that it supplements, or that"
                            + " supplement it, are taken back with it. The order may be invoiced again, with what is sold by then.")
    ResponseEntity<InvoiceResponse> takeBack(
            Caller caller, @PathVariable("invoice_id") String invoiceId, @Valid @RequestBody ReasonRequest request) {
        return created(service.takeBack(caller, invoiceId, request.reason()));
    }

    private static ResponseEntity<InvoiceResponse> created(InvoiceResponse invoice) {
        return Created.at("/api/v1/invoices/{invoice_id}", invoice, invoice.invoiceId());
    }
}
