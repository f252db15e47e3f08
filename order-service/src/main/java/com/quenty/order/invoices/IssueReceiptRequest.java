package com.quenty.order.invoices;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record IssueReceiptRequest(
        @Schema(example = "ORD-1018-02041-2") @NotBlank @Size(max = 50)
        String orderNumber,

        @Schema(example = "OPAY-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @NotBlank @Size(max = 50)
        String paymentId) {}
