package com.quenty.pickup.series.edits;

import java.util.List;

/** The next occurrences of a series. */
record UpcomingResponse(List<OccurrenceResponse> occurrences) {}
