package com.quenty.pickup.pickups;

import com.quenty.pickup.evidence.FailedAttempt;
import com.quenty.pickup.evidence.Handover;
import com.quenty.pickup.pickups.attempts.AttemptStore;
import com.quenty.pickup.pickups.attempts.NextWindowQueries;
import com.quenty.pickup.pickups.proofs.ProofProblems.NothingCollected;
import com.quenty.pickup.pickups.proofs.ProofProblems.OrderCancelled;
import com.quenty.pickup.pickups.proofs.ProofProblems.SignatureMissing;
import com.quenty.pickup.pickups.proofs.ProofProblems.SignerMissing;
import com.quenty.pickup.pickups.proofs.ProofProblems.TrackingNumberMisread;
import com.quenty.pickup.pickups.proofs.ProofStore;
import com.quenty.pickup.pickups.proofs.ScanComparison;
import com.quenty.pickup.trackingnumbers.TrackingNumber;
import com.quenty.pickup.windows.OfferedWindow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The verbs of routes and their drivers on pickups, within the transaction of the route, whose row is locked already. Each
 * verb locks the pickup, moves it, writes its history and says how it is then. Whether the route is the caller's is for
 * the routes to say.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DrivenPickupStore {

    private final PickupStore pickups;
    private final NextWindowQueries windows;
    private final AttemptStore attempts;
    private final ProofStore proofs;
    private final Clock clock;

    DrivenPickupStore(
            PickupStore pickups, NextWindowQueries windows, AttemptStore attempts, ProofStore proofs, Clock clock) {
        this.pickups = pickups;
        this.windows = windows;
        this.attempts = attempts;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** Puts a pickup on a route. @param id of its row */
    public PickupFacts assign(int id, Assignment assignment) {
        return move(id, null, pickup -> pickup.assign(assignment));
    }

    /** Moves an assigned one to another route, driver or time. */
    public PickupFacts reassign(int id, Assignment assignment) {
        return move(id, null, pickup -> pickup.reassign(assignment));
    }

    /** Takes it off its route; it is planned again. */
    public PickupFacts unassign(int id, @Nullable String reason) {
        return move(id, reason, Pickup::unassign);
    }

    /** The driver is expected at another time than before. */
    public PickupFacts expect(int id, Instant arrival) {
        return move(id, null, pickup -> pickup.expect(arrival));
    }

    /** The driver sets out for it. */
    public PickupFacts depart(int id) {
        return move(id, null, Pickup::depart);
    }

    /** The driver is at the door. */
    public PickupFacts arrive(int id) {
        return move(id, null, Pickup::arrive);
    }

    /** The handing over begins. */
    public PickupFacts begin(int id) {
        return move(id, null, Pickup::begin);
    }

    /**
     * Packages are in the vehicle: writes the proof and the attempt. Pointers of problems are those of the handover.
     *
     * @param cancelledOrders of which nothing is taken over
     * @throws OrderCancelled if nothing is among the scans that is of another order or of none
     * @throws NothingCollected if none of the booked packages is among the scans
     * @throws SignatureMissing if a package that is handed over requires one
     * @throws SignerMissing if there is a signature of nobody
     * @throws TrackingNumberMisread if the check digit of a scanned one is wrong
     */
    public CompletedPickup complete(int id, String driverId, Handover handover, Set<String> cancelledOrders) {
        var pickup = pickups.lock(id);
        pickup.status().to(PickupStatus.COMPLETED);
        var comparison = compare(pickup, handover, cancelledOrders);
        var at = past(handover.deviceTime());
        attempts.completed(pickup, driverId, handover, at);
        proofs.save(pickup, driverId, handover, comparison);
        pickup.complete(handover, comparison.handedOver(), comparison.completion(), at);
        return new CompletedPickup(
                pickups.save(pickup, handover.notes()),
                comparison.completion(),
                comparison.differences(),
                comparison.repeated());
    }

    /** Likewise, where none of the orders was cancelled. */
    public CompletedPickup complete(int id, String driverId, Handover handover) {
        return complete(id, driverId, handover, Set.of());
    }

    private static ScanComparison compare(Pickup pickup, Handover handover, Set<String> cancelledOrders) {
        var booked = pickup.packages();
        var scanned = ScanComparison.of(pickup, handover.scans());
        var comparison = scanned.without(cancelledOrders, pickup);
        for (int i = 0; i < handover.scans().size(); i++) {
            var code = handover.scans().get(i).code();
            boolean isReference =
                    booked.values().stream().anyMatch(each -> code.strip().equals(each.packageReference()));
            if (!isReference
                    && TrackingNumber.looksLikeOne(code)
                    && TrackingNumber.parse(code).isEmpty()) {
                throw new TrackingNumberMisread(i);
            }
        }
        if (comparison.isEmpty()) {
            throw scanned.isEmpty() ? new NothingCollected() : new OrderCancelled(cancelledOrders);
        }
        boolean toBeSigned = booked.entrySet().stream()
                .anyMatch(line -> comparison.handedOver().containsKey(line.getKey())
                        && line.getValue().requiresSignature());
        if (toBeSigned && handover.signature() == null) {
            throw new SignatureMissing();
        }
        if (handover.signature() != null && handover.signedBy() == null) {
            throw new SignerMissing();
        }
        return comparison;
    }

    /** The driver comes away with nothing: writes the attempt and says to which windows the pickup could be moved. */
    public FailedPickup fail(int id, String driverId, FailedAttempt attempt) {
        return fail(id, driverId, attempt, false, Set.of());
    }

    /**
     * Likewise. An attempt is not held against the customer before the promised window, when nobody had to be ready, nor when all packages
     * belong to cancelled orders: the pickup is closed then.
     */
    public FailedPickup fail(
            int id, String driverId, FailedAttempt attempt, boolean early, Set<String> cancelledOrders) {
        var pickup = pickups.lock(id);
        boolean calledOff = pickup.packages().values().stream().allMatch(each -> each.isOfOneOf(cancelledOrders));
        boolean counts = !early && !calledOff;
        pickup.fail(attempt, counts);
        if (calledOff) {
            pickup.callOff();
        }
        var offered = pickup.status().isFinal() ? List.<OfferedWindow>of() : windows.of(pickup);
        attempts.failed(
                pickup,
                driverId,
                attempt,
                counts,
                past(attempt.deviceTime()),
                offered.isEmpty() ? null : offered.getFirst());
        return new FailedPickup(pickups.save(pickup, attempt.failureReason()), pickup.attemptsMade(), offered);
    }

    /** When the window begins that the customer was promised. */
    public Instant promisedFrom(int id) {
        return pickups.lock(id).window().startsAt();
    }

    private PickupFacts move(int id, @Nullable String reason, Consumer<Pickup> verb) {
        var pickup = pickups.lock(id);
        verb.accept(pickup);
        return pickups.save(pickup, reason);
    }

    /** The clock of a device may be ahead, and it may send late: nothing was done in the future. */
    private Instant past(Instant deviceTime) {
        var now = clock.instant();
        return deviceTime.isAfter(now) ? now : deviceTime;
    }
}
