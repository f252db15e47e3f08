package com.quenty.pickup.pickups.bookings;

import com.quenty.pickup.pickups.Contact;
import com.quenty.pickup.pickups.Pickup;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The fields of a pickup that may change. Its window is moved by {@code reschedule}; the rest has been priced. */
record PickupRevision(
        @Valid Contact contact,

        @Schema(example = "Ring at the gate, the dog is friendly") @Size(max = 2000) @Nullable
        String specialInstructions) {

    PickupRevision {
        specialInstructions = TextRules.trimmed(specialInstructions);
    }

    static PickupRevision of(Pickup pickup) {
        return new PickupRevision(pickup.contact(), pickup.specialInstructions());
    }
}
