package com.quenty.pickup.pickups.bookings;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pickups")
@Tag(name = "pickups", description = "Drivers come to a customer's door for packages: from the booking to the proof.")
class PickupController {

    private final BookingService bookings;
    private final PickupService service;
    private final PickupQueries queries;

    PickupController(BookingService bookings, PickupService service, PickupQueries queries) {
        this.bookings = bookings;
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("pickups:read")
    @Operation(
            summary = "List pickups",
            description =
                    "Customers see their own, companies those that their drivers come for, drivers those of their own routes. Latest first.")
    PageResponse<PickupSummary> list(
            Caller caller, @Valid @ParameterObject PickupFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("pickups:create")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Book a pickup",
            description =
                    "A scheduled one takes a place of a slot of the zone that the postal code belongs to. An express one is accepted only"
                            + " where a driver of that day can make it; one on demand is `requested` until a driver is found. The price is"
                            + " the tariff's of that day and is frozen. Orders must be the customer's, and collectable; each is booked for one"
                            + " pickup at a time.")
    ResponseEntity<PickupResponse> book(Caller caller, @Valid @RequestBody BookPickupRequest request) {
        var pickup = bookings.book(caller, request);
        return Created.at("/api/v1/pickups/{pickup_id}", pickup, pickup.pickupId());
    }

    @GetMapping("/{pickup_id}")
    @RequiresPermission("pickups:read")
    @Operation(summary = "Get a pickup with its packages and its price")
    PickupResponse get(Caller caller, @PathVariable("pickup_id") String pickupId) {
        return queries.get(caller, pickupId);
    }

    @PatchMapping("/{pickup_id}")
    @RequiresPermission("pickups:update")
    @Operation(
            summary = "Change the contact of a pickup, or its instructions",
            description =
                    "Until the driver is at the door. Window, place and packages have been priced: reschedule, or cancel and book.")
    PickupResponse revise(
            Caller caller,
            @PathVariable("pickup_id") String pickupId,
            IfMatch match,
            @RequestBody MergePatch<PickupRevision> patch) {
        return service.revise(caller, pickupId, match, patch);
    }

    @GetMapping("/{pickup_id}/history")
    @RequiresPermission("pickups:read")
    @Operation(
            summary = "List the moves of a pickup: who, when, from, to, why",
            description = "Moves of its window too.")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("pickup_id") String pickupId, @ParameterObject PageRequest page) {
        return queries.history(caller, pickupId, page);
    }

    @PostMapping("/{pickup_id}/reschedule")
    @RequiresPermission("pickups:update")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Move a pickup to another slot",
            description =
                    "Until the driver sets out, and after a failed attempt. The place of the slot before is free again; on a route, it leaves"
                            + " the route. The price stays. Where cancelling was not free any more it stays so.")
    PickupResponse reschedule(
            Caller caller,
            @PathVariable("pickup_id") String pickupId,
            IfMatch match,
            @Valid @RequestBody ReschedulePickupRequest request) {
        return service.reschedule(caller, pickupId, match, request);
    }

    @PostMapping("/{pickup_id}/cancel")
    @RequiresPermission("pickups:cancel")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Cancel a pickup",
            description =
                    "Until the driver sets out, and after a failed attempt. Free before `cancel_free_until`; after it, the answer says what"
                            + " it costs.")
    PickupResponse cancel(
            Caller caller,
            @PathVariable("pickup_id") String pickupId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.cancel(caller, pickupId, match, request.reason());
    }
}
