package com.quenty.order.invoices;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "Invoice")
record InvoiceResponse(
        @Schema(example = "BILL-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String invoiceId,

        InvoiceKind kind,

        @Schema(description = "Of the company's series of this kind, without gaps.", example = "F-000117")
        String number,

        String orderNumber,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        @Schema(description = "ISO 4217.", example = "USD") String currency,

        @Schema(description = "The sum of the rows.", example = "31.78")
        BigDecimal totalAmount,

        @Schema(description = "Taken back by credit notes.", example = "0.00")
        BigDecimal creditedAmount,

        @Schema(description = "The invoice that a credit note takes back.", example = "BILL-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Nullable
        String correctsInvoiceId,

        @Schema(example = "RFD-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String refundId,

        InvoiceContent content,

        @Schema(description = "In the business zone.") LocalDate issuedOn,

        @Schema(description = "A user, or `system`.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        String issuedBy,

        Instant issuedAt)
        implements Versioned {

    /** It never changes; what is taken back of it does. */
    @Override
    public long version() {
        return creditedAmount.unscaledValue().longValue();
    }
}
