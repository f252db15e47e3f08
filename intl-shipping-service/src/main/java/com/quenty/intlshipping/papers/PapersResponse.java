package com.quenty.intlshipping.papers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

record PapersResponse(
        @Schema(example = "MAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String manifestId,
        PaperState state,
        List<PaperSummary> papers) {

    PapersResponse {
        papers = List.copyOf(papers);
    }
}
