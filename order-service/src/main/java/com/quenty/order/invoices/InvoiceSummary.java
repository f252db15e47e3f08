package com.quenty.order.invoices;

import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

@Schema(name = "InvoiceSummary")
record InvoiceSummary(
        @Schema(example = "BILL-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String invoiceId,

        InvoiceKind kind,

        @Schema(example = "F-000117") String number,

        String orderNumber,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        String currency,

        @Schema(example = "31.78") BigDecimal totalAmount,

        LocalDate issuedOn,
        Instant issuedAt) {

    InvoiceSummary inItsCurrency() {
        return new InvoiceSummary(
                invoiceId,
                kind,
                number,
                orderNumber,
                companyId,
                customerId,
                currency,
                Money.of(totalAmount, currency).amount(),
                issuedOn,
                issuedAt);
    }
}
