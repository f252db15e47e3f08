package com.quenty.order.orders;

import com.quenty.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Some units of one product in an order. Name, SKU and price are those of the day it was ordered, independent of later changes of
 * the product. The line stays when all its units are taken back: its number is never given to another.
 *
 * <p>Of {@code quantity} some have left, some lie packed, some wait for stock; the rest is reserved.
 */
@Embeddable
public class OrderItem {

    @Column(updatable = false)
    private int productId;

    @Column(updatable = false)
    private String sku;

    @Column(updatable = false)
    private String productName;

    @Column(updatable = false)
    private BigDecimal unitPrice;

    private int quantity;
    private BigDecimal totalPrice;
    private int shortfallQuantity;
    private int packedQuantity;
    private int shippedQuantity;
    private int deliveredQuantity;
    private int returnedQuantity;

    /** A long: a line whose units are taken back and ordered again collects more than one line can hold. */
    private long cancelledQuantity;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected OrderItem() {}

    public OrderItem(int productId, String sku, String productName, Money unitPrice, int quantity, Instant now) {
        this.productId = productId;
        this.sku = sku;
        this.productName = productName;
        this.unitPrice = unitPrice.amount();
        this.quantity = quantity;
        this.totalPrice = priceOf(quantity);
        this.createdAt = now;
    }

    /** Some of the units could not be reserved and wait for stock. */
    void lack(int units) {
        shortfallQuantity += units;
    }

    /** Stock has come for some of those that waited. */
    void fill(int units) {
        if (units > shortfallQuantity) {
            throw new IllegalStateException("%d units filled, only %d are short".formatted(units, shortfallQuantity));
        }
        shortfallQuantity -= units;
    }

    void changeTo(int units) {
        if (units > quantity) {
            add(units - quantity);
        } else if (units < quantity) {
            take(quantity - units);
        }
    }

    private void add(int units) {
        quantity += units;
        totalPrice = priceOf(quantity);
    }

    /**
     * Takes back units that have not left; those that wait for stock go first.
     *
     * @return how many of them were reserved
     */
    int take(int units) {
        int waiting = Math.min(units, shortfallQuantity);
        shortfallQuantity -= waiting;
        quantity -= units;
        cancelledQuantity += units;
        totalPrice = priceOf(quantity);
        return units - waiting;
    }

    /** Takes back all units that have not left. @return how many of them were reserved */
    public int takeRest() {
        packedQuantity = 0;
        return take(quantity - shippedQuantity);
    }

    void pack(int units) {
        packedQuantity += units;
    }

    void unpack(int units) {
        packedQuantity -= units;
    }

    /** Packed units leave. */
    void ship(int units) {
        packedQuantity -= units;
        shippedQuantity += units;
    }

    void deliver(int units) {
        deliveredQuantity += units;
    }

    void comeBack(int units) {
        if (units > returnableQuantity()) {
            throw new OrderProblems.ReturnExceedsDelivered(returnableQuantity());
        }
        returnedQuantity += units;
    }

    /** The order ended without it: nothing is reserved or waited for any more. */
    void close() {
        shortfallQuantity = 0;
        packedQuantity = 0;
    }

    private BigDecimal priceOf(int units) {
        return unitPrice.multiply(BigDecimal.valueOf(units));
    }

    /** Reserved, packed or not, while the order is open. */
    public int reservedQuantity() {
        return quantity - shippedQuantity - shortfallQuantity;
    }

    public int unpackedQuantity() {
        return quantity - shippedQuantity - packedQuantity;
    }

    public int returnableQuantity() {
        return deliveredQuantity - returnedQuantity;
    }

    public int productId() {
        return productId;
    }

    public String sku() {
        return sku;
    }

    public String productName() {
        return productName;
    }

    public BigDecimal unitPrice() {
        return unitPrice;
    }

    public int quantity() {
        return quantity;
    }

    public BigDecimal totalPrice() {
        return totalPrice;
    }

    public int shortfallQuantity() {
        return shortfallQuantity;
    }

    public int packedQuantity() {
        return packedQuantity;
    }

    public int shippedQuantity() {
        return shippedQuantity;
    }

    public int deliveredQuantity() {
        return deliveredQuantity;
    }

    public int returnedQuantity() {
        return returnedQuantity;
    }

    public long cancelledQuantity() {
        return cancelledQuantity;
    }
}
