package com.quenty.analytics.metrics.catalogue;

import com.quenty.analytics.metrics.MetricDefinition;
import com.quenty.analytics.metrics.MetricProblems;
import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/metrics/definitions")
@Tag(name = "metric-definitions", description = "The catalogue: what each metric means, who sends it, in which unit.")
class MetricCatalogueController {

    private final MetricCatalogueQueries catalogue;

    MetricCatalogueController(MetricCatalogueQueries catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    @RequiresPermission("metrics:read")
    @CommonData
    @Operation(
            summary = "Get the catalogue of metrics",
            description =
                    "Definition, unit, owner, formula and tags of every metric. A reading of any other name is refused.")
    MetricCatalogueResponse definitions() {
        return new MetricCatalogueResponse(catalogue.all());
    }

    @GetMapping("/{name}")
    @RequiresPermission("metrics:read")
    @CommonData
    @Operation(summary = "Get the definition of a metric")
    MetricDefinition definition(@PathVariable("name") String name) {
        return catalogue.find(name).orElseThrow(MetricProblems.NotFound::new);
    }
}
