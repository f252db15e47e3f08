package com.quenty.pickup.pickups.proofs;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pickups/{pickup_id}/proof")
@Tag(name = "pickups")
class ProofController {

    private final ProofQueries queries;
    private final ProofPrintService printing;

    ProofController(ProofQueries queries, ProofPrintService printing) {
        this.queries = queries;
        this.printing = printing;
    }

    @GetMapping
    @RequiresPermission("pickups:read")
    @Operation(
            summary = "Get the proof of a pickup",
            description = "As the driver's device recorded it at the door, and how that differs from what was booked.")
    ProofResponse proof(Caller caller, @PathVariable("pickup_id") String pickupId) {
        return queries.get(caller, pickupId);
    }

    @GetMapping(path = "/document", produces = MediaType.APPLICATION_PDF_VALUE)
    @RequiresPermission("pickups:read")
    @Operation(
            summary = "Print the proof of a pickup",
            description = "The same facts as its JSON, in the time zone of the door; the same bytes each time.")
    ResponseEntity<byte[]> proofDocument(Caller caller, @PathVariable("pickup_id") String pickupId) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("proof-" + pickupId + ".pdf")
                                .build()
                                .toString())
                .body(printing.print(caller, pickupId));
    }
}
