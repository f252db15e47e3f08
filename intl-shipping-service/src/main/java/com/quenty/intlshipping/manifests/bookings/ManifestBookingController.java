package com.quenty.intlshipping.manifests.bookings;

import com.quenty.intlshipping.manifests.ManifestResponse;
import com.quenty.intlshipping.rates.RatesResponse;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/manifests/{manifest_id}")
@Tag(name = "manifest-bookings", description = "Rates of approved manifests, booking one, labels and handing over.")
class ManifestBookingController {

    private final ManifestBookingService service;

    ManifestBookingController(ManifestBookingService service) {
        this.service = service;
    }

    @PostMapping("/rates")
    @RequiresPermission("manifests:book")
    @Operation(
            summary = "Ask all active carriers for their rates of an approved manifest",
            description =
                    "May be asked again until one is booked. The goods leave on the manifest's ship date, or today where there is none or it has"
                            + " passed. A carrier without a rate is named with the reason.")
    RatesResponse quote(Caller caller, @PathVariable("manifest_id") String manifestId, IfMatch match) {
        return service.quote(caller, manifestId, match);
    }

    @PostMapping("/book")
    @RequiresPermission("manifests:book")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Book one of the rates of a manifest",
            description =
                    "Fixes its cost, and gives the manifest and each of its pieces a tracking number of ours. Company and order are asked once"
                            + " more.")
    ManifestResponse book(
            Caller caller,
            @PathVariable("manifest_id") String manifestId,
            IfMatch match,
            @Valid @RequestBody BookManifestRequest request) {
        return service.book(caller, manifestId, match, request);
    }

    @PostMapping("/label")
    @RequiresPermission("manifests:book")
    @Operation(summary = "Note that the labels of a booked manifest are made")
    ManifestResponse label(Caller caller, @PathVariable("manifest_id") String manifestId, IfMatch match) {
        return service.label(caller, manifestId, match);
    }

    @PostMapping("/ship")
    @RequiresPermission("manifests:book")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Note that the goods were handed over to the carrier",
            description =
                    "It can't be voided any more; from now on the carrier says where it is. Company and order are asked once more.")
    ManifestResponse ship(Caller caller, @PathVariable("manifest_id") String manifestId, IfMatch match) {
        return service.ship(caller, manifestId, match);
    }
}
