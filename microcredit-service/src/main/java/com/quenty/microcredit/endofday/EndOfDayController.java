package com.quenty.microcredit.endofday;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/loans/end-of-day")
@Tag(name = "end-of-day", description = "The business date, apart from the clock, and the runs that move it.")
class EndOfDayController {

    private final EndOfDayService service;
    private final EndOfDayQueries queries;

    EndOfDayController(EndOfDayService service, EndOfDayQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("end-of-day:read")
    @PlatformOnly
    @Operation(summary = "Get the business date and the latest runs of the end of day")
    EndOfDayResponse get() {
        return queries.get();
    }

    @PostMapping("/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresPermission("end-of-day:run")
    @PlatformOnly
    @Operation(
            summary = "Run the end of day now",
            description =
                    "Instead of waiting for the job that looks every minute. Brings the business date up to the calendar,"
                            + " day by day, and never beyond; `GET` shows the progress. Idempotent.")
    EndOfDayResponse run(Caller caller) {
        return service.run(caller);
    }
}
