package com.quenty.reverselogistics.returns;

import com.quenty.platform.money.Money;
import com.quenty.platform.web.Versioned;
import com.quenty.reverselogistics.amounts.RefundStep;
import com.quenty.reverselogistics.rules.ConditionGrade;
import com.quenty.reverselogistics.rules.ReturnReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Return")
public record ReturnResponse(
        @Schema(example = "RET-01KAMQ9B2C3D4E5F6G7H8J9K0M") String returnId,

        @Schema(description = "Number of the order.", example = "ORD-1018-02041-2")
        String originalOrderId,

        String customerId,
        String companyId,
        ReturnType returnType,

        @Schema(description = "Follows from the items: that of the one which is furthest behind.")
        ReturnStatus status,

        Resolution preferredResolution,

        @Schema(example = "The zip broke on the first day.") @Nullable
        String description,

        @Schema(description = "To be written on the parcel; null before the approval.", example = "RMA-0000-00001-3")
        @Nullable
        String returnAuthorizationNumber,

        @Schema(description = "By then the goods have to be on their way.")
        Instant expiresAt,

        @Schema(description = "Why people have to decide; empty when it was approved at once.")
        List<String> manualReasons,

        @Schema(description = "ISO 4217; that of the order.", example = "USD")
        String currency,

        @Schema(description = "Total of the order.", example = "25.00")
        BigDecimal originalOrderValue,

        @Schema(example = "11.25") BigDecimal estimatedRefundAmount,

        @Schema(description = "Null before it is processed.", example = "11.25") @Nullable
        BigDecimal actualRefundAmount,

        @Schema(description = "Deducted within the refund.", example = "1.25")
        BigDecimal processingFee,

        @Schema(example = "PU-01KAMQ8D3F5G7H9J1K2M4N6P8Q") @Nullable
        String pickupId,

        @Schema(example = "Calle 10 # 43-12, Apto 502") @Nullable
        String pickupAddress,

        @Schema(example = "PA000001236CO") @Nullable String trackingNumber,

        @Schema(example = "Servientrega") @Nullable String carrier,
        @Nullable LocalDate estimatedPickupDate,
        @Nullable LocalDate actualPickupDate,
        @Nullable Instant receivedAt,

        @Schema(example = "As agreed by phone.") @Nullable String approvalNotes,

        @Schema(example = "The photos show another product.") @Nullable
        String rejectionReason,

        @Schema(
                description = "The step that the customer has to take.",
                example = "Choose another time for the collection.")
        @Nullable
        String customerActionRequired,

        @Schema(description = "The order that replaces the goods.", example = "ORD-1018-02042-8") @Nullable
        String exchangeOrderNumber,

        @Schema(
                description =
                        "Total of that order. The refund of the goods is store credit, by which it can be paid; the difference is owed, or stays"
                                + " as credit.",
                example = "15.00")
        @Nullable
        BigDecimal exchangeAmount,

        List<Item> items,

        @Schema(description = "A user or a service.") String createdBy,
        @Nullable String processedBy,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    @Schema(name = "ReturnItem")
    public record Item(
            @Schema(example = "RI-01KAMQ9C2D3E4F5G6H7J8K9M0N")
            String returnItemId,

            @Schema(description = "Of the order.", example = "1")
            int lineNumber,

            @Schema(example = "1") int productId,

            @Schema(example = "CAFE-500") String sku,

            @Schema(example = "Café de la Sierra, 500 g") String itemName,

            @Schema(example = "1") int quantity,

            @Schema(example = "12.50") BigDecimal unitPrice,
            ReturnReason returnReason,

            @Schema(example = "The bag was torn.") @Nullable String reasonDetails,

            @Schema(description = "Whether the packing was.")
            boolean opened,

            ReturnStatus status,

            @Schema(description = "Of the goods that were sold; null before the receipt.", example = "1") @Nullable
            Integer receivedQuantity,

            @Schema(description = "Other goods that came in their place.", example = "0")
            int swappedQuantity,

            @Nullable ReceiptOutcome receiptOutcome,

            @Schema(description = "Null before the inspection.", example = "1") @Nullable
            Integer acceptedQuantity,

            @Nullable ConditionGrade conditionReceived,
            @Nullable Disposition disposition,
            RefundStatus refundStatus,

            @Schema(example = "11.25") BigDecimal estimatedAmount,

            @Schema(description = "Null before it is processed.", example = "11.25") @Nullable
            BigDecimal refundAmount,

            @Schema(description = "Deducted within the refund.", example = "1.25") @Nullable
            BigDecimal feeAmount,

            @Schema(description = "How the amount is found, the estimate before it is processed.")
            List<RefundStep> refundSteps,

            @Schema(description = "Of order-service.", example = "RFD-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
            String refundId,

            @Schema(description = "Why the money could not go the last time.", example = "nothing-to-refund") @Nullable
            String refundFailure,

            @Schema(description = "The product that is wanted instead.", example = "2") @Nullable
            Integer exchangeProductId) {}

    public static ReturnResponse of(MerchandiseReturn from) {
        var currency = from.currency();
        return new ReturnResponse(
                from.returnId(),
                from.orderNumber(),
                from.customerId(),
                from.companyId(),
                from.type(),
                from.status(),
                from.resolution(),
                from.description(),
                from.authorizationNumber(),
                from.expiresAt(),
                from.manualReasons(),
                currency,
                money(from.orderAmount(), currency),
                money(from.estimatedRefundAmount(), currency),
                moneyOrNull(from.actualRefundAmount(), currency),
                money(from.processingFee(), currency),
                from.pickupId(),
                from.pickupAddress(),
                from.trackingNumber(),
                from.carrier(),
                from.estimatedPickupDate(),
                from.actualPickupDate(),
                from.receivedAt(),
                from.approvalNotes(),
                from.rejectionReason(),
                from.customerActionRequired(),
                from.exchangeOrderNumber(),
                moneyOrNull(from.exchangeAmount(), currency),
                from.items().stream().map(item -> item(item, currency)).toList(),
                from.createdBy(),
                from.processedBy(),
                from.createdAt(),
                from.updatedAt(),
                from.version());
    }

    private static Item item(ReturnItem item, String currency) {
        return new Item(
                item.returnItemId(),
                item.lineNumber(),
                item.productId(),
                item.sku(),
                item.itemName(),
                item.quantity(),
                money(item.unitPrice(), currency),
                item.reason(),
                item.reasonDetails(),
                item.isOpened(),
                item.status(),
                item.receivedQuantity(),
                item.swappedQuantity(),
                item.receiptOutcome(),
                item.acceptedQuantity(),
                item.conditionReceived(),
                item.disposition(),
                item.refundStatus(),
                money(item.estimatedAmount(), currency),
                moneyOrNull(item.refundAmount(), currency),
                moneyOrNull(item.feeAmount(), currency),
                item.refundSteps().stream()
                        .map(step -> new RefundStep(step.step(), money(step.amount(), currency)))
                        .toList(),
                item.refundId(),
                item.refundFailure(),
                item.exchangeProductId());
    }

    private static BigDecimal money(BigDecimal amount, String currency) {
        return Money.of(amount, currency).amount();
    }

    private static @Nullable BigDecimal moneyOrNull(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : money(amount, currency);
    }
}
