package com.quenty.analytics.dashboards;

import com.quenty.analytics.metrics.TagCondition;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings that hold for all widgets of a dashboard. */
public record DashboardFilters(
        @Schema(description = "Added to the filters of every widget whose metric has the tag.")
        @Size(max = 10)
        @Nullable
        List<@Valid TagCondition> conditions,

        @Schema(description = "IANA zone of days and hours; the business zone when absent.", example = "America/Bogota")
        @Size(max = 50)
        @Nullable
        String zone,

        @Schema(description = "Days that are shown when no time is asked for; 30 when absent.", example = "30")
        @Min(1)
        @Max(731)
        @Nullable
        Integer days) {

    public static final DashboardFilters NONE = new DashboardFilters(null, null, null);
}
