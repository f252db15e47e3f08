package com.quenty.reverselogistics.returns;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.platform.persistence.UpdatedEntity;
import com.quenty.reverselogistics.amounts.RefundAmount;
import com.quenty.reverselogistics.rules.ConditionGrade;
import com.quenty.reverselogistics.rules.ReturnReason;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one order that come back.
 *
 * <p>Asked for by the customer within the rules, it is approved at once or by people, who may also reject it. Its goods are collected by a
 * driver, or sent; until then it can be cancelled, and it expires when they do not come in time. The goods that arrive are inspected; the customer
 * may dispute that, and another person inspects again. Then the exact amount is known, the money goes back or a replacement is sent, and
 * the return is completed. A claim, and goods that stay with the customer, are processed without all that. Each item goes this way by
 * itself; the status of the return follows from theirs.
 */
@Entity
@Table(name = "returns")
public class MerchandiseReturn extends UpdatedEntity {

    /** One move of a field of the return or of an item. */
    record Move(
            String subject,
            String subjectId,
            String field,
            @Nullable Coded from,
            Coded to) {}

    @Column(updatable = false)
    private String returnId;

    @Column(updatable = false)
    private String originalOrderId;

    @Column(updatable = false)
    private String customerId;

    @Column(updatable = false)
    private String companyId;

    @Enumerated(EnumType.STRING)
    private ReturnType returnType;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReturnReason returnReason;

    @Enumerated(EnumType.STRING)
    private ReturnStatus status;

    @Column(updatable = false)
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Resolution preferredResolution;

    private @Nullable String returnAuthorizationNumber;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private BigDecimal originalOrderValue;

    @Column(updatable = false)
    private BigDecimal estimatedRefundAmount;

    private @Nullable BigDecimal actualRefundAmount;
    private BigDecimal processingFee = BigDecimal.ZERO;
    private @Nullable String pickupAddress;
    private @Nullable String pickupId;
    private @Nullable String trackingNumber;
    private @Nullable String carrier;
    private @Nullable LocalDate estimatedPickupDate;
    private @Nullable LocalDate actualPickupDate;
    private @Nullable Instant receivedAt;
    private Instant expiresAt;
    private @Nullable String approvalNotes;
    private @Nullable String rejectionReason;
    private @Nullable String customerActionRequired;
    private boolean requiresCustomerAction;
    private @Nullable String exchangeOrderNumber;
    private @Nullable BigDecimal exchangeAmount;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<String> manualReasons = List.of();

    @Column(updatable = false)
    private String createdBy;

    private @Nullable String processedBy;

    @ElementCollection
    @CollectionTable(name = "return_items", joinColumns = @JoinColumn(name = "return_id"))
    @MapKeyColumn(name = "position")
    private Map<Integer, ReturnItem> items = new TreeMap<>();

    @Transient
    private final List<Move> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA
    protected MerchandiseReturn() {}

    public MerchandiseReturn(NewReturn wanted, Instant now) {
        this.returnId = wanted.returnId();
        this.originalOrderId = wanted.orderNumber();
        this.customerId = wanted.customerId();
        this.companyId = wanted.companyId();
        this.returnType = wanted.type();
        this.returnReason = wanted.items().getFirst().reason();
        this.description = wanted.description();
        this.preferredResolution = wanted.resolution();
        this.currency = wanted.currency();
        this.originalOrderValue = wanted.orderAmount();
        this.expiresAt = wanted.expiresAt();
        this.manualReasons = wanted.manualReasons();
        this.createdBy = wanted.createdBy();
        this.status = ReturnStatus.REQUESTED;
        moves.add(new Move(ReturnStore.SUBJECT, returnId, ReturnStore.STATUS, null, status));
        var estimate = BigDecimal.ZERO;
        for (var each : wanted.items()) {
            var item = new ReturnItem(originalOrderId, each, now);
            items.put(items.size() + 1, item);
            estimate = estimate.add(item.estimatedAmount());
            moves.add(moved(item, ReturnStore.STATUS, null, item.status()));
            moves.add(moved(item, ReturnStore.REFUND_STATUS, null, item.refundStatus()));
        }
        this.estimatedRefundAmount = estimate;
    }

    /**
     * The goods may come, or the money may go.
     *
     * @param keep whether the customer keeps the goods, which are not worth their way back
     */
    public void approve(
            AuthorizationNumber number, Instant until, boolean keep, @Nullable String notes, @Nullable String by) {
        moveAll(ReturnStatus.APPROVED);
        if (keep && returnType == ReturnType.RETURN) {
            returnType = ReturnType.KEEP_ITEM;
        }
        returnAuthorizationNumber = number.toString();
        expiresAt = until;
        approvalNotes = notes;
        processedBy = by;
    }

    public void reject(String reason, String by) {
        moveAll(ReturnStatus.REJECTED);
        rejectionReason = reason;
        processedBy = by;
    }

    /** Only while the goods are not on their way. */
    public void cancel() {
        moveAll(ReturnStatus.CANCELLED);
    }

    /** Its time is over; items that are on their way are waited for. */
    public void expire() {
        move(open(item -> item.status().isBeforeTransport()), ReturnStatus.EXPIRED);
    }

    /** A driver will come. */
    public void scheduleCollection(String pickup, @Nullable String number, LocalDate day, String address) {
        moveAll(ReturnStatus.PICKUP_SCHEDULED);
        customerHasActed();
        pickupId = pickup;
        trackingNumber = number;
        estimatedPickupDate = day;
        pickupAddress = address;
    }

    /** Nothing goes on before the customer does something. */
    public void askCustomer(String action) {
        customerActionRequired = action;
        requiresCustomerAction = true;
    }

    private void customerHasActed() {
        customerActionRequired = null;
        requiresCustomerAction = false;
    }

    /** @throws com.quenty.platform.lifecycle.IllegalTransition unless a driver may be sent for its goods */
    public void requireCollectable() {
        if (!returnType.comesBack()) {
            throw new ReturnProblems.NothingComesBack();
        }
        if (status != ReturnStatus.APPROVED) {
            throw new IllegalTransition(status, ReturnStatus.PICKUP_SCHEDULED);
        }
    }

    /** The driver has the goods; told again it changes nothing. */
    public void collect(String pickup, LocalDate day) {
        if (actualPickupDate != null && pickup.equals(pickupId)) {
            return;
        }
        moveAll(ReturnStatus.PICKED_UP);
        pickupId = pickup;
        actualPickupDate = day;
    }

    /** The customer has given the goods to a carrier. */
    public void send(@Nullable String by, @Nullable String number) {
        if (!returnType.comesBack()) {
            throw new ReturnProblems.NothingComesBack();
        }
        moveAll(ReturnStatus.IN_TRANSIT);
        customerHasActed();
        carrier = by;
        if (number != null) {
            trackingNumber = number;
        }
    }

    /**
     * Goods of an item are in the warehouse.
     *
     * @param received of the goods that were sold
     * @param swapped others in their place
     * @throws ReturnProblems.ReceiptExceedsReturn when more came than was to
     * @throws ReturnProblems.AuthorizationExpired when they were given up
     */
    public void receive(ReturnItem item, int received, int swapped, Instant now) {
        if (!returnType.comesBack()) {
            throw new ReturnProblems.NothingComesBack();
        }
        boolean late = item.status().isBeforeTransport() && !now.isBefore(expiresAt);
        if (late || item.status() == ReturnStatus.EXPIRED) {
            throw new ReturnProblems.AuthorizationExpired(expiresAt);
        }
        if ((long) received + swapped > item.quantity()) {
            throw new ReturnProblems.ReceiptExceedsReturn(item.returnItemId(), item.quantity());
        }
        move(List.of(item), ReturnStatus.RECEIVED);
        item.arrive(received, swapped);
        receivedAt = now;
        if (received == 0) {
            move(List.of(item), ReturnStatus.COMPLETED); // nothing to inspect, nothing to pay for
        }
    }

    /** Whether an inspection that does not count yet may be made. */
    public void requireInspectable(ReturnItem item, int accepted) {
        item.status().to(ReturnStatus.INSPECTED);
        int received = Objects.requireNonNullElse(item.receivedQuantity(), 0);
        if (accepted > received) {
            throw new ReturnProblems.AcceptedExceedsReceived(received);
        }
    }

    /** An inspection that counts: the first one, a second look, or the one after a dispute. */
    public void inspect(
            ReturnItem item,
            ConditionGrade grade,
            int accepted,
            Disposition disposition,
            @Nullable BigDecimal resaleValue) {
        requireInspectable(item, accepted);
        move(List.of(item), ReturnStatus.INSPECTED);
        item.judge(grade, accepted, disposition, resaleValue);
    }

    /** The customer does not agree with the inspection. */
    public void dispute(ReturnItem item) {
        move(List.of(item), ReturnStatus.DISPUTED);
    }

    /** The exact amount is known. One of nothing is settled by that. */
    public void process(ReturnItem item, RefundAmount exact, String by) {
        if (item.status() == ReturnStatus.APPROVED && returnType.comesBack()) {
            throw new IllegalTransition(item.status(), ReturnStatus.PROCESSED);
        }
        move(List.of(item), ReturnStatus.PROCESSED);
        item.price(exact);
        processedBy = by;
        if (exact.amount().isZero()) {
            move(List.of(item), ReturnStatus.DISPOSED);
            move(List.of(item), ReturnStatus.COMPLETED);
        } else {
            moveMoney(item, RefundStatus.APPROVED);
        }
        total();
    }

    /** order-service has made the refund. */
    public void issue(ReturnItem item, String refundId) {
        moveMoney(item, RefundStatus.ISSUED);
        item.refunded(refundId);
        if (item.status() == ReturnStatus.PROCESSED) {
            move(List.of(item), returnType == ReturnType.EXCHANGE ? ReturnStatus.EXCHANGED : ReturnStatus.REFUNDED);
        }
    }

    /** The money has arrived. */
    public void settle(ReturnItem item) {
        moveMoney(item, RefundStatus.SETTLED);
        move(List.of(item), ReturnStatus.COMPLETED);
    }

    public void failRefund(ReturnItem item, String failure) {
        moveMoney(item, RefundStatus.FAILED);
        item.fail(failure);
    }

    /** A failed refund is asked for again. */
    public void retryRefund(ReturnItem item) {
        moveMoney(item, RefundStatus.APPROVED);
    }

    /** The place in the warehouse where the goods of an item are put. */
    public void put(ReturnItem item, @Nullable String location) {
        item.lieAt(location);
    }

    /** order-service has taken the goods into its stock; told again it changes nothing. */
    public void stockIsTold(ReturnItem item) {
        item.stockIsTold();
    }

    /** The replacement was ordered; told again it changes nothing. */
    public void exchange(String orderNumber, BigDecimal total) {
        exchangeOrderNumber = orderNumber;
        exchangeAmount = total;
    }

    private void total() {
        var amount = BigDecimal.ZERO;
        var fee = BigDecimal.ZERO;
        for (var item : items.values()) {
            amount = amount.add(Objects.requireNonNullElse(item.refundAmount(), BigDecimal.ZERO));
            fee = fee.add(Objects.requireNonNullElse(item.feeAmount(), BigDecimal.ZERO));
        }
        actualRefundAmount = amount;
        processingFee = fee;
    }

    /** All items that have not ended; one that may not move there refuses for all. */
    private void moveAll(ReturnStatus to) {
        var open = open(item -> !item.status().isFinal());
        if (open.isEmpty()) {
            status.to(to);
        }
        move(open, to);
    }

    private List<ReturnItem> open(Predicate<ReturnItem> which) {
        return items.values().stream().filter(which).toList();
    }

    private void move(Collection<ReturnItem> which, ReturnStatus to) {
        for (var item : which) {
            var from = item.status();
            item.move(to);
            moves.add(moved(item, ReturnStore.STATUS, from, to));
        }
        var now =
                ReturnStatus.of(items.values().stream().map(ReturnItem::status).toList());
        if (now != status) {
            moves.add(new Move(ReturnStore.SUBJECT, returnId, ReturnStore.STATUS, status, now));
            status = now;
        }
    }

    private void moveMoney(ReturnItem item, RefundStatus to) {
        var from = item.refundStatus();
        item.moveMoney(to);
        moves.add(moved(item, ReturnStore.REFUND_STATUS, from, to));
    }

    private static Move moved(ReturnItem item, String field, @Nullable Coded from, Coded to) {
        return new Move(ReturnStore.ITEM, item.returnItemId(), field, from, to);
    }

    /** The moves since it was read; asked once. */
    List<Move> takeMoves() {
        var taken = List.copyOf(moves);
        moves.clear();
        return taken;
    }

    /** @throws ReturnProblems.ItemNotFound when the return has no such item */
    public ReturnItem item(String returnItemId) {
        return items.values().stream()
                .filter(each -> each.returnItemId().equals(returnItemId))
                .findFirst()
                .orElseThrow(ReturnProblems.ItemNotFound::new);
    }

    /** In the order of the request. */
    public List<ReturnItem> items() {
        return List.copyOf(new TreeMap<>(items).values());
    }

    /** Some of its goods may still arrive. */
    public boolean isAwaited() {
        return items.values().stream().anyMatch(item -> item.status().isAwaited());
    }

    public String returnId() {
        return returnId;
    }

    public String orderNumber() {
        return originalOrderId;
    }

    public String customerId() {
        return customerId;
    }

    public String companyId() {
        return companyId;
    }

    public ReturnType type() {
        return returnType;
    }

    public ReturnReason reason() {
        return returnReason;
    }

    public ReturnStatus status() {
        return status;
    }

    public @Nullable String description() {
        return description;
    }

    public Resolution resolution() {
        return preferredResolution;
    }

    public @Nullable String authorizationNumber() {
        return returnAuthorizationNumber;
    }

    public String currency() {
        return currency;
    }

    public BigDecimal orderAmount() {
        return originalOrderValue;
    }

    public BigDecimal estimatedRefundAmount() {
        return estimatedRefundAmount;
    }

    public @Nullable BigDecimal actualRefundAmount() {
        return actualRefundAmount;
    }

    public BigDecimal processingFee() {
        return processingFee;
    }

    public @Nullable String pickupAddress() {
        return pickupAddress;
    }

    public @Nullable String pickupId() {
        return pickupId;
    }

    public @Nullable String trackingNumber() {
        return trackingNumber;
    }

    public @Nullable String carrier() {
        return carrier;
    }

    public @Nullable LocalDate estimatedPickupDate() {
        return estimatedPickupDate;
    }

    public @Nullable LocalDate actualPickupDate() {
        return actualPickupDate;
    }

    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable String approvalNotes() {
        return approvalNotes;
    }

    public @Nullable String rejectionReason() {
        return rejectionReason;
    }

    /** For a person: the step that the customer has to take; null where there is none. */
    public @Nullable String customerActionRequired() {
        return requiresCustomerAction ? customerActionRequired : null;
    }

    public @Nullable String exchangeOrderNumber() {
        return exchangeOrderNumber;
    }

    /** Total of the order that replaces the goods. */
    public @Nullable BigDecimal exchangeAmount() {
        return exchangeAmount;
    }

    public List<String> manualReasons() {
        return manualReasons;
    }

    public String createdBy() {
        return createdBy;
    }

    public @Nullable String processedBy() {
        return processedBy;
    }
}
