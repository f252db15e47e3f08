package com.quenty.intlshipping.tracking.shipments;

import com.quenty.intlshipping.tracking.TrackingResponse;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/manifests/{manifest_id}")
@Tag(name = "tracking")
class ManifestTrackingController {

    private final ManifestTrackingService service;

    ManifestTrackingController(ManifestTrackingService service) {
        this.service = service;
    }

    @PostMapping("/tracking-events")
    @RequiresPermission("tracking:record")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Record by hand what happened to a shipment or a piece of it",
            description =
                    "As carriers tell it by signed messages: taken once, ordered by its time, and the manifest moves with it.")
    ResponseEntity<TrackingResponse> record(
            Caller caller,
            @PathVariable("manifest_id") String manifestId,
            @Valid @RequestBody RecordTrackingEventRequest request) {
        return at(service.record(caller, manifestId, request));
    }

    @PostMapping("/carrier-numbers")
    @RequiresPermission("tracking:record")
    @Operation(
            summary = "Say by which number the carrier knows a shipment or a piece of it",
            description =
                    "In a form of that carrier, with its check digit. It can be followed by that number too. Everything that the carrier has"
                            + " told of it before counts from now on; what is told of a number that it replaces still counts. Another"
                            + " company's parcel may have the same, unless somebody with the say on all companies records it.")
    ResponseEntity<TrackingResponse> number(
            Caller caller,
            @PathVariable("manifest_id") String manifestId,
            @Valid @RequestBody SetCarrierNumberRequest request) {
        return at(service.number(caller, manifestId, request));
    }

    private static ResponseEntity<TrackingResponse> at(TrackingResponse seen) {
        return Created.at("/api/v1/tracking/{number}", seen, seen.trackingNumber());
    }
}
