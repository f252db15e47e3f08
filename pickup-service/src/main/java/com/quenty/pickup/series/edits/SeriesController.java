package com.quenty.pickup.series.edits;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.OptionalReasonRequest;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/v1/pickup-series")
@Tag(name = "pickup-series", description = "Pickups that recur, by RFC 5545.")
class SeriesController {

    private final SeriesEditService service;
    private final SeriesQueries queries;

    SeriesController(SeriesEditService service, SeriesQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("pickup-series:read")
    @Operation(summary = "List series")
    PageResponse<SeriesSummary> list(
            Caller caller, @Valid @ParameterObject SeriesFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("pickup-series:create")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Create a series",
            description =
                    "Its occurrences are booked ahead, each once, with a place of the slot that begins then. One that can't be booked is"
                            + " kept as `refused` with the reason, and told in `refused_occurrences`; when that is all of them, the series is"
                            + " refused. While the customer or the company is not active, the series is paused.")
    ResponseEntity<SeriesResponse> create(Caller caller, @Valid @RequestBody CreateSeriesRequest request) {
        return created(service.create(caller, request));
    }

    private static ResponseEntity<SeriesResponse> created(SeriesResponse series) {
        return Created.at("/api/v1/pickup-series/{series_id}", series, series.seriesId());
    }

    @GetMapping("/preview")
    @RequiresPermission("pickup-series:read")
    @CommonData
    @Operation(
            summary = "See which occurrences a rule has",
            description =
                    "Of any rule by RFC 5545. A start that the rule leaves out is no occurrence. A time that clocks skip comes as much later,"
                            + " of one that they show twice the first is meant.")
    PreviewResponse preview(@Valid @ParameterObject PreviewFilter filter) {
        return queries.preview(filter);
    }

    @GetMapping("/{series_id}")
    @RequiresPermission("pickup-series:read")
    @Operation(summary = "Get a series")
    SeriesResponse get(Caller caller, @PathVariable("series_id") String seriesId) {
        return queries.get(caller, seriesId);
    }

    @PatchMapping("/{series_id}")
    @RequiresPermission("pickup-series:update")
    @Operation(
            summary = "Change all that is ahead",
            description =
                    "Another contact or other instructions are written into the pickups that are booked. For any other change pickups that are"
                            + " booked ahead are cancelled where that is free and no route has them, and booked anew. Occurrences that were"
                            + " cancelled are not booked again, and those that were changed stay as they are; with another `starts_at` they,"
                            + " and `exdates` and `rdates` that are not named, go with it. Places that are given back count for what is booked"
                            + " anew; `refused_occurrences` says what could not be booked. When that is all of it, the change is refused.")
    SeriesResponse revise(
            Caller caller,
            @PathVariable("series_id") String seriesId,
            IfMatch match,
            @RequestBody MergePatch<SeriesRevision> patch) {
        return service.revise(caller, seriesId, match, patch);
    }

    @PostMapping("/{series_id}/divide")
    @RequiresPermission("pickup-series:update")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Change an occurrence and all that follow",
            description =
                    "Ends the series before that occurrence and begins another one with it, which is answered. Both together have as many"
                            + " occurrences as before unless another rule is given, and what was decided about single ones stays. Refusals are"
                            + " those of changing all that is ahead.")
    ResponseEntity<SeriesResponse> divide(
            Caller caller,
            @PathVariable("series_id") String seriesId,
            IfMatch match,
            @Valid @RequestBody DivideSeriesRequest request) {
        return created(service.divide(caller, seriesId, match, request));
    }

    @PostMapping("/{series_id}/pause")
    @RequiresPermission("pickup-series:update")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Pause a series",
            description =
                    "Nothing more is booked. Pickups that are booked ahead, those that were changed one by one too, are cancelled where that is"
                            + " free and no route has them; the others stay, and can be cancelled one by one. A series that is paused can't be"
                            + " paused again (409); a repetition with the same key is answered as the first time.")
    SeriesResponse pause(
            Caller caller,
            @PathVariable("series_id") String seriesId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.pause(caller, seriesId, match, OptionalReasonRequest.of(request));
    }

    @PostMapping("/{series_id}/resume")
    @RequiresPermission("pickup-series:update")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Resume a series",
            description =
                    "Pickups that were cancelled by pausing it are booked again, those that had been changed one by one as they were changed."
                            + " Occurrences that were due meanwhile are not made up for, and those that were cancelled one by one stay"
                            + " cancelled.")
    SeriesResponse resume(
            Caller caller,
            @PathVariable("series_id") String seriesId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.resume(caller, seriesId, match, OptionalReasonRequest.of(request));
    }

    @PostMapping("/{series_id}/end")
    @RequiresPermission("pickup-series:update")
    @RequiresIdempotencyKey
    @Operation(
            summary = "End a series",
            description =
                    "All pickups that are booked ahead and on no route are cancelled, those that were changed one by one too. One whose"
                            + " `cancel_free_until` is over costs its fee, as when it is cancelled by itself.")
    SeriesResponse end(
            Caller caller,
            @PathVariable("series_id") String seriesId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.end(caller, seriesId, match, request.reason());
    }

    @GetMapping("/{series_id}/history")
    @RequiresPermission("pickup-series:read")
    @Operation(
            summary = "List the moves of a series: who, when, from, to, why",
            description = "Refusals of occurrences too. Latest first.")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("series_id") String seriesId, @ParameterObject PageRequest page) {
        return queries.history(caller, seriesId, page);
    }
}
