package com.quenty.reverselogistics.clients;

import com.quenty.contracts.pickup.PickupApi;
import com.quenty.contracts.pickup.PickupOrder;
import com.quenty.contracts.pickup.PickupView;
import com.quenty.platform.clients.RemoteProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drivers who collect returned goods, sent by pickup-service. */
@Component
public class PickupDirectory {

    /** Where and when goods are collected. @param packages one for each item of the return */
    public record Collection(
            String returnId,
            String customerId,
            @Nullable LocalDate date,
            @Nullable LocalTime windowStart,
            String address,
            String postalCode,
            @Nullable String city,
            @Nullable String state,
            String country,
            String contactName,
            String contactPhone,
            @Nullable String instructions,
            List<Parcel> packages) {}

    public record Parcel(String reference, String description, BigDecimal weightKg) {}

    /** The pickup that was booked. */
    public record Booked(
            String pickupId,
            String status,
            boolean open,
            Instant windowStartsAt,
            Instant windowEndsAt,
            List<String> trackingNumbers) {}

    private final PickupApi pickups;

    PickupDirectory(PickupApi pickups) {
        this.pickups = pickups;
    }

    /**
     * Books once for each return, by the platform's own drivers: a second call answers the same pickup.
     *
     * @throws ClientProblems.CollectionImpossible where nobody comes to the address at the time, or ever
     * @throws ClientProblems.CollectionSlotFull when the slot has no place left
     */
    public Booked book(Collection wanted) {
        try {
            return booked(pickups.book(
                    wanted.returnId(),
                    new PickupOrder(
                            wanted.customerId(),
                            null,
                            wanted.date(),
                            wanted.windowStart(),
                            wanted.address(),
                            wanted.postalCode(),
                            wanted.city(),
                            wanted.state(),
                            wanted.country(),
                            null,
                            null,
                            wanted.contactName(),
                            wanted.contactPhone(),
                            null,
                            wanted.instructions(),
                            null,
                            wanted.packages().stream()
                                    .map(each -> new PickupOrder.Parcel(
                                            each.reference(), each.description(), each.weightKg()))
                                    .toList())));
        } catch (RemoteProblem refusal) {
            throw switch (refusal.code()) {
                case "zone-unknown",
                        "slot-unknown",
                        "slot-closed",
                        "window-past",
                        "customer-unknown",
                        "customer-inactive",
                        "pickup-reference-reused" ->
                    new ClientProblems.CollectionImpossible(refusal.code(), refusal.detail());
                case "slot-full" -> new ClientProblems.CollectionSlotFull();
                default -> refusal;
            };
        }
    }

    private static Booked booked(PickupView pickup) {
        return new Booked(
                pickup.pickupId(),
                pickup.status(),
                pickup.open(),
                pickup.windowStartsAt(),
                pickup.windowEndsAt(),
                pickup.trackingNumbers());
    }
}
