package com.quenty.pickup.pickups;

import com.quenty.pickup.evidence.Difference;
import java.util.List;

/** @param differences between what was booked and what was handed over; empty when the completion is full */
public record CompletedPickup(PickupFacts facts, Completion completion, List<Difference> differences) {

    public CompletedPickup {
        differences = List.copyOf(differences);
    }
}
