package com.quenty.reverselogistics.returns;

import com.quenty.reverselogistics.amounts.RefundAmount;
import com.quenty.reverselogistics.amounts.RefundStep;
import com.quenty.reverselogistics.rules.ConditionGrade;
import com.quenty.reverselogistics.rules.ReturnReason;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Units of one line of the order that come back for one reason. Moved by its return alone. */
@Embeddable
public class ReturnItem {

    @Column(updatable = false)
    private String returnItemId;

    @Column(updatable = false)
    private String itemId;

    @Column(updatable = false)
    private int lineNumber;

    @Column(updatable = false)
    private int productId;

    @Column(updatable = false)
    private String itemName;

    @Column(updatable = false)
    private String sku;

    @Column(updatable = false)
    private int quantity;

    @Column(updatable = false)
    private BigDecimal unitPrice;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReturnReason returnReason;

    @Column(updatable = false)
    private @Nullable String reasonDetails;

    @Column(updatable = false)
    private boolean opened;

    @Column(updatable = false)
    private String category;

    @Column(updatable = false)
    private String ruleCategory;

    @Column(updatable = false)
    private LocalDate ruleValidFrom;

    @Column(updatable = false)
    private Instant deliveredAt;

    @Column(updatable = false)
    private BigDecimal estimatedAmount;

    @Column(updatable = false)
    private @Nullable String exchangeItemId;

    @Column(updatable = false)
    private @Nullable Integer exchangeQuantity;

    @Column(updatable = false)
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private ReturnStatus status;

    private @Nullable Integer receivedQuantity;
    private int swappedQuantity;

    @Enumerated(EnumType.STRING)
    private @Nullable ReceiptOutcome receiptOutcome;

    private @Nullable Integer acceptedQuantity;

    @Enumerated(EnumType.STRING)
    private @Nullable ConditionGrade conditionReceived;

    @Enumerated(EnumType.STRING)
    private @Nullable Disposition disposition;

    private @Nullable BigDecimal resaleValue;
    private @Nullable String stockLocation;
    private boolean stockTold;

    @Enumerated(EnumType.STRING)
    private RefundStatus refundStatus;

    private @Nullable BigDecimal refundAmount;
    private @Nullable BigDecimal feeAmount;
    private @Nullable String refundId;
    private @Nullable String refundFailure;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RefundStep> refundSteps = List.of();

    @SuppressWarnings("NullAway.Init") // JPA
    protected ReturnItem() {}

    ReturnItem(String orderNumber, NewReturn.Item item, Instant now) {
        this.returnItemId = item.returnItemId();
        this.itemId = orderNumber + '/' + item.lineNumber();
        this.lineNumber = item.lineNumber();
        this.productId = item.productId();
        this.itemName = item.name();
        this.sku = item.sku();
        this.quantity = item.quantity();
        this.unitPrice = item.unitPrice();
        this.returnReason = item.reason();
        this.reasonDetails = item.details();
        this.opened = item.opened();
        this.category = item.category();
        this.ruleCategory = item.ruleCategory();
        this.ruleValidFrom = item.ruleValidFrom();
        this.deliveredAt = item.deliveredAt();
        this.estimatedAmount = item.estimate().amount().amount();
        this.refundSteps = item.estimate().steps();
        this.exchangeItemId = item.exchangeProductId() == null
                ? null
                : item.exchangeProductId().toString();
        this.exchangeQuantity = item.exchangeProductId() == null ? null : item.quantity();
        this.createdAt = now;
        this.status = ReturnStatus.REQUESTED;
        this.refundStatus = RefundStatus.CALCULATED;
    }

    /** @throws com.quenty.platform.lifecycle.IllegalTransition when it may not move there */
    void move(ReturnStatus to) {
        status = status.to(to);
    }

    void moveMoney(RefundStatus to) {
        refundStatus = refundStatus.to(to);
    }

    /** @param received of the goods that were sold; the swapped ones are others */
    void arrive(int received, int swapped) {
        receivedQuantity = received;
        swappedQuantity = swapped;
        if (received == quantity) {
            receiptOutcome = ReceiptOutcome.COMPLETE;
        } else if (received > 0) {
            receiptOutcome = ReceiptOutcome.PARTIAL;
        } else {
            receiptOutcome = swapped > 0 ? ReceiptOutcome.SWAPPED : ReceiptOutcome.MISSING;
        }
    }

    void judge(ConditionGrade grade, int accepted, Disposition way, @Nullable BigDecimal resale) {
        conditionReceived = grade;
        acceptedQuantity = accepted;
        disposition = way;
        resaleValue = resale;
    }

    void price(RefundAmount exact) {
        refundAmount = exact.amount().amount();
        feeAmount = exact.fee().amount();
        refundSteps = exact.steps();
    }

    void refunded(String refund) {
        refundId = refund;
        refundFailure = null;
    }

    void fail(String failure) {
        refundFailure = failure;
    }

    void lieAt(@Nullable String location) {
        stockLocation = location;
    }

    void stockIsTold() {
        stockTold = true;
    }

    public String returnItemId() {
        return returnItemId;
    }

    public int lineNumber() {
        return lineNumber;
    }

    public int productId() {
        return productId;
    }

    public String itemName() {
        return itemName;
    }

    public String sku() {
        return sku;
    }

    public int quantity() {
        return quantity;
    }

    public BigDecimal unitPrice() {
        return unitPrice;
    }

    public ReturnReason reason() {
        return returnReason;
    }

    public @Nullable String reasonDetails() {
        return reasonDetails;
    }

    public boolean isOpened() {
        return opened;
    }

    public String category() {
        return category;
    }

    public String ruleCategory() {
        return ruleCategory;
    }

    public LocalDate ruleValidFrom() {
        return ruleValidFrom;
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }

    public BigDecimal estimatedAmount() {
        return estimatedAmount;
    }

    /** Id of order-service's product. */
    public @Nullable Integer exchangeProductId() {
        return exchangeItemId == null ? null : Integer.valueOf(exchangeItemId);
    }

    public ReturnStatus status() {
        return status;
    }

    public @Nullable Integer receivedQuantity() {
        return receivedQuantity;
    }

    public int swappedQuantity() {
        return swappedQuantity;
    }

    public @Nullable ReceiptOutcome receiptOutcome() {
        return receiptOutcome;
    }

    public @Nullable Integer acceptedQuantity() {
        return acceptedQuantity;
    }

    public @Nullable ConditionGrade conditionReceived() {
        return conditionReceived;
    }

    public @Nullable Disposition disposition() {
        return disposition;
    }

    public @Nullable BigDecimal resaleValue() {
        return resaleValue;
    }

    /** Where it lies in quarantine at order-service; null where places are not distinguished. */
    public @Nullable String stockLocation() {
        return stockLocation;
    }

    public RefundStatus refundStatus() {
        return refundStatus;
    }

    public @Nullable BigDecimal refundAmount() {
        return refundAmount;
    }

    public @Nullable BigDecimal feeAmount() {
        return feeAmount;
    }

    public @Nullable String refundId() {
        return refundId;
    }

    public @Nullable String refundFailure() {
        return refundFailure;
    }

    public List<RefundStep> refundSteps() {
        return refundSteps;
    }
}
