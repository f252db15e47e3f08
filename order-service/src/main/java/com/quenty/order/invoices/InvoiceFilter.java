package com.quenty.order.invoices;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record InvoiceFilter(
        @Nullable InvoiceKind kind,

        @Parameter(example = "ORD-1018-02041-2") @Size(max = 50) @Nullable
        String orderNumber,

        @Parameter(example = "F-000117") @Size(max = 50) @Nullable
        String number,

        @Parameter(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") @Size(max = 255) @Nullable
        String customerId,

        @Parameter(description = "For callers who see more than one.", example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Parameter(description = "On this day or later.") @Nullable
        LocalDate issuedFrom,

        @Parameter(description = "Before this day.") @Nullable
        LocalDate issuedUntil) {}
