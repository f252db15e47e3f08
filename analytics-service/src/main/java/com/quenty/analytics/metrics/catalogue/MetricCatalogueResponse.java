package com.quenty.analytics.metrics.catalogue;

import com.quenty.analytics.metrics.MetricDefinition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

record MetricCatalogueResponse(
        @Schema(description = "By name.") List<MetricDefinition> metrics) {}
