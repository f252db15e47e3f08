package com.quenty.analytics.metrics.catalogue;

import com.quenty.analytics.metrics.MetricDefinition;
import com.quenty.platform.json.StoredJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Knows the metrics that come with this release. A test of the suite compares them with what services send. */
@Component
public class MetricCatalogueQueries {

    private static final String FILE = "metrics/catalogue.json";

    private final Map<String, MetricDefinition> definitions = new TreeMap<>();

    MetricCatalogueQueries(StoredJson json) {
        try (var text = new ClassPathResource(FILE).getInputStream()) {
            for (var definition : json.mapper().readValue(text, new TypeReference<List<MetricDefinition>>() {})) {
                definitions.put(definition.name(), definition);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<MetricDefinition> find(String name) {
        return Optional.ofNullable(definitions.get(name));
    }

    /** By name. */
    public List<MetricDefinition> all() {
        return List.copyOf(definitions.values());
    }
}
