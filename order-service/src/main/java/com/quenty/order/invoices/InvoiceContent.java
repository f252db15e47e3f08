package com.quenty.order.invoices;

import com.quenty.order.payments.PaymentMethod;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a document, frozen with it. The rows sum up to its total and its taxes, those of a credit note to what it takes back. */
record InvoiceContent(
        Party seller,
        Party buyer,
        String orderNumber,
        List<Row> rows,

        @Schema(description = "Taxes by name, added to the prices or included in them.")
        List<Tax> taxes,

        @Schema(description = "The payment received; on receipts.") @Nullable
        Receipt receipt,

        @Schema(description = "The number of the invoice that is taken back; on credit notes.", example = "F-000117")
        @Nullable
        String correctsNumber,

        @Schema(
                description = "The number of the invoice that more was sold after; on supplementary invoices.",
                example = "F-000117")
        @Nullable
        String supplementsNumber,

        @Nullable String reason) {

    InvoiceContent {
        rows = List.copyOf(rows);
        taxes = List.copyOf(taxes);
    }

    @Schema(name = "InvoiceParty")
    record Party(
            @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String id,

            @Schema(example = "Café de la Sierra S.A.S.") String name,

            @Schema(example = "[\"Calle 10 # 43-12\", \"Medellín\"]")
            List<String> address,

            @Schema(description = "ISO 3166-1 alpha-2.", example = "CO") @Nullable
            String country) {}

    /**
     * @param lineNumber null for what is of no line
     * @param quantity null where units make no sense
     */
    @Schema(name = "InvoiceRow")
    record Row(
            @Schema(example = "1") @Nullable Integer lineNumber,

            @Schema(example = "CAFE-500") @Nullable String sku,

            @Schema(example = "Café de la Sierra, 500 g") String label,

            @Schema(example = "2") @Nullable Integer quantity,

            @Schema(example = "12.50") @Nullable BigDecimal unitPrice,

            @Schema(
                    description =
                            "Not positive: discounts, credits so far, and the tax that an exempt customer does not pay.",
                    example = "-2.50")
            BigDecimal discountAmount,

            @Schema(description = "Shipping and fees.", example = "5.00")
            BigDecimal chargesAmount,

            @Schema(description = "Added or included.", example = "4.28")
            BigDecimal taxAmount,

            @Schema(description = "To be paid for the row.", example = "31.78")
            BigDecimal totalAmount,

            @Schema(description = "Its share of each tax; absent on documents from before they had it.") @Nullable
            List<Tax> taxes) {}

    @Schema(name = "InvoiceTax")
    record Tax(
            @Schema(example = "IVA 19 %") String label,

            @Schema(example = "4.28") BigDecimal amount,

            @Schema(description = "In the prices already.") boolean included) {}

    @Schema(name = "InvoiceReceipt")
    record Receipt(
            @Schema(example = "OPAY-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String paymentId,

            PaymentMethod method,

            @Schema(example = "TX-4711") @Nullable String externalReference,

            Instant receivedAt) {}
}
