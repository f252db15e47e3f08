package com.quenty.order.fulfilments;

import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Units of one order that leave together. Packed first, while they are still in stock; with its shipping they leave the stock. A
 * packed one can be unpacked; what has left is either delivered or comes back as a return.
 */
@Entity
@Table(name = "fulfilments")
class Fulfilment extends UpdatedEntity {

    @Column(updatable = false)
    private int orderId;

    @Column(updatable = false)
    private int fulfilmentNumber;

    @Enumerated(EnumType.STRING)
    private FulfilmentStatus status = FulfilmentStatus.PACKED;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> trackingNumbers = List.of();

    private @Nullable String carrier;
    private @Nullable String pickupReference;
    private @Nullable String shipmentReference;
    private @Nullable Instant shippedAt;
    private @Nullable Instant deliveredAt;

    @ElementCollection
    @CollectionTable(name = "fulfilment_items", joinColumns = @JoinColumn(name = "fulfilment_id"))
    @MapKeyColumn(name = "line_number")
    @Column(name = "quantity")
    private Map<Integer, Integer> units = new TreeMap<>();

    @SuppressWarnings("NullAway.Init") // JPA
    protected Fulfilment() {}

    Fulfilment(int orderId, int fulfilmentNumber, Map<Integer, Integer> units) {
        this.orderId = orderId;
        this.fulfilmentNumber = fulfilmentNumber;
        this.units.putAll(units);
    }

    void ship(Consignment consignment, Instant now) {
        status = status.to(FulfilmentStatus.SHIPPED);
        shippedAt = now;
        name(consignment);
    }

    /** Records how it is carried; members that the consignment leaves out stay. */
    void name(Consignment consignment) {
        if (!consignment.trackingNumbers().isEmpty()) {
            trackingNumbers = consignment.trackingNumbers();
        }
        carrier = consignment.carrier() == null ? carrier : consignment.carrier();
        pickupReference = consignment.pickupReference() == null ? pickupReference : consignment.pickupReference();
        shipmentReference =
                consignment.shipmentReference() == null ? shipmentReference : consignment.shipmentReference();
    }

    void carry() {
        status = status.to(FulfilmentStatus.IN_TRANSIT);
    }

    void deliver(Instant at) {
        status = status.to(FulfilmentStatus.DELIVERED);
        deliveredAt = at;
    }

    void cancel() {
        status = status.to(FulfilmentStatus.CANCELLED);
    }

    int orderId() {
        return orderId;
    }

    int fulfilmentNumber() {
        return fulfilmentNumber;
    }

    FulfilmentStatus status() {
        return status;
    }

    List<String> trackingNumbers() {
        return trackingNumbers;
    }

    @Nullable
    String carrier() {
        return carrier;
    }

    @Nullable
    String pickupReference() {
        return pickupReference;
    }

    @Nullable
    String shipmentReference() {
        return shipmentReference;
    }

    @Nullable
    Instant shippedAt() {
        return shippedAt;
    }

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }

    Map<Integer, Integer> units() {
        return new TreeMap<>(units);
    }
}
