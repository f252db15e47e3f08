package com.quenty.order.invoices;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record IssueInvoiceRequest(
        @Schema(example = "ORD-1018-02041-2") @NotBlank @Size(max = 50)
        String orderNumber) {}
