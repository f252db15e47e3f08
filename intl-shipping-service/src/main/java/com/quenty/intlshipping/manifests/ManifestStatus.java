package com.quenty.intlshipping.manifests;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How far a manifest has got. Up to the booking people move it, from then on also what carriers tell. A carrier may leave out
 * a scan, so that one on the way may be anywhere further on; nothing leaves {@code delivered} but a return.
 */
public enum ManifestStatus implements Lifecycle<ManifestStatus> {
    /** Everything may change. */
    DRAFT,
    /** No rule was broken when it was checked. */
    VALIDATED,
    /** Frozen; another person decides. */
    SUBMITTED,
    APPROVED,
    REJECTED,
    /** Carriers have been asked for their rates. */
    QUOTED,
    /** With one of the rates, whose cost is fixed, and with tracking numbers. */
    BOOKED,
    LABEL_CREATED,
    /** Handed over to the carrier. */
    SHIPPED,
    IN_TRANSIT,
    CUSTOMS_HOLD,
    OUT_FOR_DELIVERY,
    DELIVERED,
    /** All of its pieces have ended: some were delivered, and others went back. */
    PARTIALLY_RETURNED,
    /** Something went wrong on the way; the carrier goes on, or gives up. */
    EXCEPTION,
    RETURNED_TO_SENDER,
    /** As far as the carrier knows; it may be found. */
    LOST,
    /** Given up before it was handed over. */
    VOIDED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<ManifestStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(VALIDATED, VOIDED);
            case VALIDATED -> EnumSet.of(DRAFT, SUBMITTED, VOIDED);
            case SUBMITTED -> EnumSet.of(APPROVED, REJECTED, VOIDED);
            case REJECTED -> EnumSet.of(DRAFT, VOIDED);
            case APPROVED -> EnumSet.of(QUOTED, VOIDED);
            case QUOTED -> EnumSet.of(BOOKED, VOIDED);
            case BOOKED -> EnumSet.of(LABEL_CREATED, VOIDED);
            case LABEL_CREATED -> EnumSet.of(SHIPPED, VOIDED);
            case SHIPPED -> EnumSet.of(IN_TRANSIT, CUSTOMS_HOLD, OUT_FOR_DELIVERY, DELIVERED, EXCEPTION);
            case IN_TRANSIT -> EnumSet.of(CUSTOMS_HOLD, OUT_FOR_DELIVERY, DELIVERED, EXCEPTION);
            case CUSTOMS_HOLD -> EnumSet.of(IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED, EXCEPTION);
            case OUT_FOR_DELIVERY -> EnumSet.of(IN_TRANSIT, DELIVERED, EXCEPTION);
            case EXCEPTION ->
                EnumSet.of(
                        IN_TRANSIT,
                        CUSTOMS_HOLD,
                        OUT_FOR_DELIVERY,
                        DELIVERED,
                        PARTIALLY_RETURNED,
                        RETURNED_TO_SENDER,
                        LOST);
            case DELIVERED -> EnumSet.of(PARTIALLY_RETURNED, RETURNED_TO_SENDER);
            case PARTIALLY_RETURNED -> EnumSet.of(DELIVERED, RETURNED_TO_SENDER);
            // A delivery after it may be told late.
            case RETURNED_TO_SENDER -> EnumSet.of(DELIVERED, PARTIALLY_RETURNED);
            case LOST -> EnumSet.of(IN_TRANSIT, DELIVERED);
            case VOIDED -> EnumSet.noneOf(ManifestStatus.class);
        };
    }

    /** Units of its order are set aside for it: it was submitted, and neither rejected nor given up since. */
    public boolean isClaiming() {
        return switch (this) {
            case DRAFT, VALIDATED, REJECTED, VOIDED -> false;
            case SUBMITTED,
                    APPROVED,
                    QUOTED,
                    BOOKED,
                    LABEL_CREATED,
                    SHIPPED,
                    IN_TRANSIT,
                    CUSTOMS_HOLD,
                    OUT_FOR_DELIVERY,
                    DELIVERED,
                    PARTIALLY_RETURNED,
                    EXCEPTION,
                    RETURNED_TO_SENDER,
                    LOST -> true;
        };
    }

    /** Somebody still has to do something about it. Drafts wait for nobody, and what is lost has no end of its own. */
    public boolean isOpen() {
        return switch (this) {
            case DELIVERED, PARTIALLY_RETURNED, RETURNED_TO_SENDER, LOST -> false;
            default -> isClaiming();
        };
    }

    /** It may be edited. */
    public boolean isDraft() {
        return this == DRAFT;
    }

    /** The carrier has it, and has not got rid of it. */
    public boolean isUnderWay() {
        return switch (this) {
            case SHIPPED, IN_TRANSIT, CUSTOMS_HOLD, OUT_FOR_DELIVERY, EXCEPTION -> true;
            default -> false;
        };
    }
}
