package com.quenty.pickup.pickups;

import com.quenty.pickup.evidence.Difference;
import java.util.List;

/**
 * @param differences between what was booked and what was handed over; empty when the completion is full
 * @param repeatedScans codes of packages that had been scanned before, which count once
 */
public record CompletedPickup(
        PickupFacts facts, Completion completion, List<Difference> differences, List<String> repeatedScans) {

    public CompletedPickup {
        differences = List.copyOf(differences);
        repeatedScans = List.copyOf(repeatedScans);
    }
}
