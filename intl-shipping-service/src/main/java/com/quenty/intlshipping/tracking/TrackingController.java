package com.quenty.intlshipping.tracking;

import com.quenty.platform.security.PublicEndpoint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tracking")
@Tag(name = "tracking", description = "Where parcels are, and what carriers tell of them.")
class TrackingController {

    private final TrackingQueries queries;

    TrackingController(TrackingQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/{number}")
    @PublicEndpoint
    @Operation(
            summary = "Follow a parcel",
            description =
                    "By our number or the carrier's, of a shipment or of one of its pieces. Names nobody and no address: of"
                            + " an event's words only a plain code and the name of a place are shown."
                            + " Events are ordered by the carrier's time, whenever they were told; a parcel that was delivered can be"
                            + " returned, and nothing else. Of a shipment of which a part was delivered and a part goes back the status is"
                            + " `return_to_sender`; its pieces say more. Once a shipment was given up nothing else counts.")
    TrackingResponse track(
            @Parameter(description = "As people write it, with blanks or hyphens.", example = "QN4821093755182047")
                    @PathVariable("number")
                    String number) {
        return queries.byNumber(number);
    }
}
