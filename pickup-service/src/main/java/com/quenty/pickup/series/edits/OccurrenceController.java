package com.quenty.pickup.series.edits;

import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.OptionalReasonRequest;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pickup-series/{series_id}/occurrences")
@Tag(name = "pickup-occurrences", description = "The single times at which a series of pickups recurs.")
class OccurrenceController {

    private final SeriesEditService service;
    private final SeriesQueries queries;

    OccurrenceController(SeriesEditService service, SeriesQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("pickup-series:read")
    @Operation(
            summary = "List what became of the occurrences of a series",
            description = "Those that are further ahead than pickups are booked are not among them.")
    PageResponse<OccurrenceResponse> list(
            Caller caller,
            @PathVariable("series_id") String seriesId,
            @Valid @ParameterObject OccurrenceFilter filter,
            @ParameterObject PageRequest page) {
        return queries.occurrences(caller, seriesId, filter, page);
    }

    @GetMapping("/upcoming")
    @RequiresPermission("pickup-series:read")
    @Operation(summary = "See the next occurrences of a series, booked or not yet")
    UpcomingResponse upcoming(
            Caller caller, @PathVariable("series_id") String seriesId, @Valid @ParameterObject UpcomingFilter filter) {
        return new UpcomingResponse(queries.upcoming(caller, seriesId, filter.size()));
    }

    @PostMapping("/{recurrence_id}/change")
    @RequiresPermission("pickup-series:update")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Change one occurrence",
            description =
                    "Moves its pickup, by the rules of rescheduling, or changes contact and instructions. One that is not booked yet, was"
                            + " skipped or refused, is booked. Later changes of the series leave it alone.")
    OccurrenceResponse change(
            Caller caller,
            @PathVariable("series_id") String seriesId,
            @PathVariable("recurrence_id") String recurrenceId,
            @Valid @RequestBody ChangeOccurrenceRequest request) {
        return service.change(caller, seriesId, RecurrenceId.parse(recurrenceId), request);
    }

    @PostMapping("/{recurrence_id}/skip")
    @RequiresPermission("pickup-series:update")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Skip one occurrence",
            description = "Its pickup is cancelled by the rules of cancelling, which may cost something.")
    OccurrenceResponse skip(
            Caller caller,
            @PathVariable("series_id") String seriesId,
            @PathVariable("recurrence_id") String recurrenceId,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.skip(caller, seriesId, RecurrenceId.parse(recurrenceId), OptionalReasonRequest.of(request));
    }
}
