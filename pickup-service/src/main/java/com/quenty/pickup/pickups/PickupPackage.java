package com.quenty.pickup.pickups;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A package of a pickup, as it was booked; later also as it was handed over. */
@Embeddable
public class PickupPackage {

    @Column(updatable = false)
    private @Nullable String packageReference;

    @Column(updatable = false)
    private @Nullable String description;

    @Column(updatable = false)
    private @Nullable String category;

    @Convert(converter = RealConverter.class)
    @Column(updatable = false)
    private BigDecimal weightKg;

    @Convert(converter = RealConverter.class)
    @Column(updatable = false)
    private @Nullable BigDecimal lengthCm;

    @Convert(converter = RealConverter.class)
    @Column(updatable = false)
    private @Nullable BigDecimal widthCm;

    @Convert(converter = RealConverter.class)
    @Column(updatable = false)
    private @Nullable BigDecimal heightCm;

    @Column(name = "is_fragile", updatable = false)
    private boolean fragile;

    @Column(updatable = false)
    private boolean requiresSignature;

    @Column(updatable = false)
    private BigDecimal insuranceValue;

    @Column(updatable = false)
    private @Nullable String destinationAddress;

    @Column(updatable = false)
    private @Nullable String destinationContactName;

    @Column(updatable = false)
    private @Nullable String destinationContactPhone;

    @Column(updatable = false)
    private String trackingNumber;

    @Column(updatable = false)
    private @Nullable String orderId;

    /** Of the parcel of the order. */
    @Column(updatable = false)
    private @Nullable Integer fulfilmentNumber;

    /** Null until the pickup is completed. */
    private @Nullable Boolean collected;

    /** As weighed at the door; null where it was not. */
    @Convert(converter = RealConverter.class)
    private @Nullable BigDecimal actualWeightKg;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected PickupPackage() {}

    /** @param insuranceValue with the decimals of the pickup's currency */
    PickupPackage(PackageSpec spec, String trackingNumber, BigDecimal insuranceValue, Instant now) {
        this.packageReference = spec.packageReference();
        this.description = spec.description();
        this.category = spec.category();
        this.weightKg = spec.weightKg();
        this.lengthCm = spec.lengthCm();
        this.widthCm = spec.widthCm();
        this.heightCm = spec.heightCm();
        this.fragile = Boolean.TRUE.equals(spec.isFragile());
        this.requiresSignature = !Boolean.FALSE.equals(spec.requiresSignature());
        this.insuranceValue = insuranceValue;
        this.destinationAddress = spec.destinationAddress();
        this.destinationContactName = spec.destinationContactName();
        this.destinationContactPhone = spec.destinationContactPhone();
        this.trackingNumber = trackingNumber;
        this.orderId = spec.orderId();
        this.fulfilmentNumber = spec.fulfilmentNumber();
        this.createdAt = now;
    }

    void collect(@Nullable BigDecimal weighedKg) {
        collected = true;
        actualWeightKg = weighedKg;
    }

    void leaveBehind() {
        collected = false;
    }

    public boolean isCollected() {
        return Boolean.TRUE.equals(collected);
    }

    @Nullable
    public String packageReference() {
        return packageReference;
    }

    @Nullable
    public String description() {
        return description;
    }

    @Nullable
    public String category() {
        return category;
    }

    public BigDecimal weightKg() {
        return weightKg;
    }

    @Nullable
    public BigDecimal lengthCm() {
        return lengthCm;
    }

    @Nullable
    public BigDecimal widthCm() {
        return widthCm;
    }

    @Nullable
    public BigDecimal heightCm() {
        return heightCm;
    }

    public boolean isFragile() {
        return fragile;
    }

    public boolean requiresSignature() {
        return requiresSignature;
    }

    public BigDecimal insuranceValue() {
        return insuranceValue;
    }

    @Nullable
    public String destinationAddress() {
        return destinationAddress;
    }

    @Nullable
    public String destinationContactName() {
        return destinationContactName;
    }

    @Nullable
    public String destinationContactPhone() {
        return destinationContactPhone;
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    /** Whether it belongs to one of these orders. */
    public boolean isOfOneOf(Set<String> orders) {
        return orderId != null && orders.contains(orderId);
    }

    @Nullable
    public String orderId() {
        return orderId;
    }

    @Nullable
    public Integer fulfilmentNumber() {
        return fulfilmentNumber;
    }

    @Nullable
    public Boolean collected() {
        return collected;
    }

    @Nullable
    public BigDecimal actualWeightKg() {
        return actualWeightKg;
    }
}
