package com.quenty.order.orders.adjustments;

import com.quenty.order.prices.AdjustmentKind;
import com.quenty.order.prices.OrderPrice;
import com.quenty.order.prices.PriceRules;
import com.quenty.platform.money.Money;
import com.quenty.platform.persistence.UpdatedEntity;
import com.quenty.platform.problem.AnotherPersonDecides;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A discount or fee that a person gives an order. Applied at once within the company's limit, else by another person's approval;
 * taken off again by a withdrawal, as long as the order can be changed.
 */
@Entity
@Table(name = "manual_adjustments")
class ManualAdjustment extends UpdatedEntity {

    @Column(updatable = false)
    private String adjustmentId;

    @Column(updatable = false)
    private int orderId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AdjustmentKind kind;

    @Column(updatable = false)
    private @Nullable Integer lineNumber;

    @Column(updatable = false)
    private String label;

    @Column(updatable = false)
    private @Nullable BigDecimal adjustmentRate;

    @Column(updatable = false)
    private @Nullable BigDecimal adjustmentAmount;

    @Column(updatable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    private AdjustmentStatus status = AdjustmentStatus.AWAITING_APPROVAL;

    @Column(updatable = false)
    private String proposedBy;

    private @Nullable String decidedBy;
    private @Nullable BigDecimal approvedShare;

    @Column(updatable = false)
    private @Nullable BigDecimal basisAmount;

    @Column(updatable = false)
    private @Nullable BigDecimal proposedAmount;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ManualAdjustment() {}

    ManualAdjustment(String adjustmentId, int orderId, AdjustOrderRequest request, String proposedBy) {
        this.adjustmentId = adjustmentId;
        this.orderId = orderId;
        this.kind = request.kind();
        this.lineNumber = request.lineNumber();
        this.label = request.label();
        this.adjustmentRate = request.adjustmentRate();
        this.adjustmentAmount = request.adjustmentAmount();
        this.reason = request.reason();
        this.proposedBy = proposedBy;
    }

    /** Within the limit of one person. */
    void apply() {
        status = status.to(AdjustmentStatus.APPLIED);
    }

    /** Another person decides about the amount that it comes to now. @param price of the order with it */
    void await(OrderPrice price) {
        basisAmount = price.subtotal().amount();
        proposedAmount = amountIn(price);
    }

    /**
     * An approval is for the order as it was.
     *
     * @param price of the order with it
     * @throws AdjustmentProblems.BasisChanged when its lines cost something else by now, or it comes to another amount
     */
    void requireAsProposed(OrderPrice price) {
        var basis = basisAmount;
        var proposed = proposedAmount;
        if (basis == null || proposed == null) {
            return;
        }
        var lines = price.subtotal();
        var amount = amountIn(price);
        if (basis.compareTo(lines.amount()) != 0 || proposed.compareTo(amount) != 0) {
            var currency = price.currency();
            throw new AdjustmentProblems.BasisChanged(
                    Money.of(proposed, currency), Money.of(basis, currency), Money.of(amount, currency), lines);
        }
    }

    private BigDecimal amountIn(OrderPrice price) {
        return price.adjustments().stream()
                .filter(each -> adjustmentId.equals(each.reference()))
                .map(each -> each.amount().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * @param share that all discounts by hand are of the order's lines then; null for a fee and for a rejection
     * @throws AnotherPersonDecides when the actor has proposed it
     */
    void decide(String actor, AdjustmentStatus decision, @Nullable BigDecimal share) {
        var next = status.to(decision, Set.of(AdjustmentStatus.AWAITING_APPROVAL));
        if (actor.equals(proposedBy)) {
            throw new AnotherPersonDecides("Another person has to decide about your proposal.");
        }
        status = next;
        decidedBy = actor;
        approvedShare = share;
    }

    void withdraw() {
        status = status.to(AdjustmentStatus.WITHDRAWN);
    }

    PriceRules.Manual rule() {
        return new PriceRules.Manual(adjustmentId, kind, lineNumber, label, adjustmentRate, adjustmentAmount, null);
    }

    String adjustmentId() {
        return adjustmentId;
    }

    AdjustmentKind kind() {
        return kind;
    }

    @Nullable
    Integer lineNumber() {
        return lineNumber;
    }

    String label() {
        return label;
    }

    @Nullable
    BigDecimal adjustmentRate() {
        return adjustmentRate;
    }

    @Nullable
    BigDecimal adjustmentAmount() {
        return adjustmentAmount;
    }

    String reason() {
        return reason;
    }

    AdjustmentStatus status() {
        return status;
    }

    /** The fraction of the order's lines that another person has approved; null where none had to. */
    @Nullable
    BigDecimal approvedShare() {
        return approvedShare;
    }

    /** The amount that it came to when another person was asked; null where nobody had to be. */
    @Nullable
    BigDecimal proposedAmount() {
        return proposedAmount;
    }

    String proposedBy() {
        return proposedBy;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }
}
