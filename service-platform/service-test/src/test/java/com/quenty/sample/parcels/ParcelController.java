package com.quenty.sample.parcels;

import com.quenty.platform.security.Authenticated;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.PublicEndpoint;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/parcels")
class ParcelController {

    private final ParcelService service;
    private final Clock clock;

    ParcelController(ParcelService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @PostMapping
    @RequiresPermission("companies:create")
    @PlatformOnly
    ResponseEntity<ParcelResponse> create(@Valid @RequestBody CreateParcelRequest request) {
        return created(service.create(request));
    }

    @GetMapping("/{parcel_id}")
    @RequiresPermission("companies:read")
    ParcelResponse get(Caller caller, @PathVariable("parcel_id") String parcelId) {
        return service.get(caller, parcelId);
    }

    @PatchMapping("/{parcel_id}")
    @RequiresPermission("companies:update")
    ParcelResponse revise(
            Caller caller,
            @PathVariable("parcel_id") String parcelId,
            IfMatch match,
            @RequestBody MergePatch<ParcelRevision> patch) {
        return service.revise(caller, parcelId, match, patch);
    }

    @PostMapping("/{parcel_id}/send")
    @RequiresPermission("companies:update")
    ParcelResponse send(Caller caller, @PathVariable("parcel_id") String parcelId) {
        return service.send(caller, parcelId);
    }

    @Authenticated
    @GetMapping("/whoami")
    Me whoami(Caller caller) {
        return new Me(caller.id(), rowsOf(caller));
    }

    @PublicEndpoint
    @GetMapping("/time")
    Now time() {
        return new Now(clock.instant());
    }

    private static String rowsOf(Caller caller) {
        var scope = RowScope.of(caller);
        return scope.isOwn() ? "own" : scope.isCompany() ? "company" : "platform";
    }

    record Me(String id, String dataScope) {}

    record Now(Instant now) {}

    private static ResponseEntity<ParcelResponse> created(ParcelResponse parcel) {
        return Created.at("/api/v1/parcels/{parcel_id}", parcel, parcel.parcelId());
    }
}
