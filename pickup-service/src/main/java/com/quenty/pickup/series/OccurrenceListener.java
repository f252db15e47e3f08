package com.quenty.pickup.series;

import com.quenty.pickup.pickups.PickupMoved;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.zones.PickupType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what was decided about single occurrences by way of their pickups: one whose pickup is cancelled stays cancelled, one whose
 * pickup is changed stays as it is, whatever becomes of the series. The row of a pickup is locked before that of its occurrence.
 */
@Component
class OccurrenceListener {

    private final OccurrenceRepository occurrences;

    OccurrenceListener(OccurrenceRepository occurrences) {
        this.occurrences = occurrences;
    }

    @EventListener
    void on(PickupMoved moved) {
        if (moved.to() == PickupStatus.CANCELLED && moved.facts().type() == PickupType.RECURRING) {
            occurrences.cancelled(moved.facts().id());
        }
    }

    @EventListener
    void on(PickupMoved.Edited edited) {
        if (edited.type() == PickupType.RECURRING) {
            occurrences.edited(
                    edited.id(), edited.window().date().atTime(edited.window().start()));
        }
    }
}
