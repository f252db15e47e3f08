package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of analytics-service and the services that send figures agree: it refuses a name that it does not have. */
class MetricNamesTests {

    private static final Path SUITE =
            Checkout.suite("docs/architecture.md").getParent().getParent();

    private static final String CATALOGUE = "analytics-service/src/main/resources/metrics/catalogue.json";

    private static final String SENDER = "import com.quenty.clients.analytics.BusinessMetricSender";

    /** {@code "orders.placed"}: nothing else in a class that sends figures looks like that. */
    private static final Pattern NAME = Pattern.compile("\"([a-z][a-z_]*\\.[a-z][a-z0-9_]*)\"");

    @Test
    void everyNameThatIsSentIsInTheCatalogueUnderItsSender() {
        var sent = sent();

        assertThat(sent).isNotEmpty();
        assertThat(catalogued()).containsAllEntriesOf(sent);
    }

    @Test
    void everyNameOfTheCatalogueIsSentByItsOwner() {
        assertThat(sent()).containsAllEntriesOf(catalogued());
    }

    @Test
    void everyMetricOfTheCatalogueIsDefined() {
        for (var metric : new JsonMapper().readTree(Checkout.read(SUITE.resolve(CATALOGUE)))) {
            for (var member : new String[] {"name", "metric_type", "definition", "owner", "formula", "aggregation"}) {
                assertThat(metric.path(member).asString(""))
                        .as("%s of %s", member, metric)
                        .isNotBlank();
            }
            assertThat(metric.has("unit")).as("unit of %s", metric).isTrue();
        }
    }

    /** Owners by name. */
    private static Map<String, String> catalogued() {
        var owners = new TreeMap<String, String>();
        for (var metric : new JsonMapper().readTree(Checkout.read(SUITE.resolve(CATALOGUE)))) {
            owners.put(metric.path("name").asString(""), metric.path("owner").asString(""));
        }
        return owners;
    }

    /** Senders by name; one that two services send has both, and is in nobody's catalogue. */
    private static Map<String, String> sent() {
        var senders = new TreeMap<String, TreeSet<String>>();
        for (var service : CallPicture.services(SUITE)) {
            var sources = SUITE.resolve(service).resolve("src/main/java");
            try (var files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(Checkout::read)
                        .filter(text -> text.contains(SENDER))
                        .forEach(text -> NAME.matcher(text)
                                .results()
                                .forEach(name -> senders.computeIfAbsent(name.group(1), none -> new TreeSet<>())
                                        .add(service)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        var sent = new TreeMap<String, String>();
        senders.forEach((name, services) -> sent.put(name, String.join(", ", services)));
        return sent;
    }
}
