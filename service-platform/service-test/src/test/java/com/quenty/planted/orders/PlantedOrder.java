package com.quenty.planted.orders;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

@Entity
@Table(name = "planted_orders")
public class PlantedOrder {

    enum Uncoded {
        OPEN
    }

    @Id
    private UUID id = UUID.randomUUID();

    private Uncoded status = Uncoded.OPEN;
    private double totalPrice;
    private Instant placedAt = Instant.now();
    private long placedMillis = System.currentTimeMillis();

    public void setTotalPrice(double totalPrice) {
        this.totalPrice = totalPrice;
    }

    LocalDateTime placedSomewhere() {
        return LocalDateTime.MIN;
    }

    @Override
    public String toString() {
        return id + " " + status + totalPrice + placedAt + placedMillis;
    }
}
