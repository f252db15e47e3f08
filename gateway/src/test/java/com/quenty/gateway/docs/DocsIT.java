package com.quenty.gateway.docs;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.gateway.AtTheDoor;
import com.quenty.gateway.Door;
import com.quenty.gateway.StandIns;
import com.quenty.gateway.routing.RoutedService;
import com.quenty.gateway.routing.ServiceTableProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AtTheDoor
class DocsIT {

    private Door door;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        door = new Door(port);
        StandIns.reset();
    }

    @Test
    void thePageListsTheDocumentsOfAllServices(@Autowired ServiceTableProperties services) {
        // What the probes found is kept for a second, and a probe on a busy machine may come too late once.
        eventually(() -> {
            var listed = door.send(door.anonymous("/docs/services")).body();

            assertThat(services.all())
                    .hasSize(9)
                    .extracting(RoutedService::name)
                    .allSatisfy(name -> assertThat(listed)
                            .contains(
                                    "\"name\":\"%s\"".formatted(name),
                                    "\"document\":\"/docs/openapi/%s\"".formatted(name)));
            assertThat(listed).contains("\"state\":\"up\"", "\"state\":\"down\"", "\"state\":\"not_deployed\"");
        });
    }

    @Test
    void thePageAndAllItNeedsComeFromTheGatewayUnderAStrictPolicy() {
        var page = door.send(door.anonymous("/docs"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self'", "frame-ancestors 'none'");
        var links = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .toList();
        assertThat(links).hasSizeGreaterThan(4).allSatisfy(link -> {
            assertThat(link.group(1)).matches("/(docs|app)/.*");
            assertThat(door.send(door.anonymous(link.group(1))).statusCode())
                    .as(link.group(1))
                    .isEqualTo(200);
        });
        assertThat(page.body()).doesNotContain("<script>", "style=", "onclick");
    }

    @Test
    void aDocumentNamesTheGatewayAsItsServer() {
        StandIns.CUSTOMER.stubFor(get(urlPathEqualTo("/v3/api-docs"))
                .willReturn(okJson(
                        "{\"openapi\":\"3.1.0\",\"servers\":[{\"url\":\"http://localhost:8001\"}],\"x\":1.50}")));

        var document = door.send(door.anonymous("/docs/openapi/customer-service"));

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body()).isEqualTo("{\"openapi\":\"3.1.0\",\"servers\":[{\"url\":\"/\"}],\"x\":1.50}");
    }

    @Test
    void aDocumentIsAnsweredToClientsThatTakeJsonOnly() {
        StandIns.CUSTOMER.stubFor(get(urlPathEqualTo("/v3/api-docs")).willReturn(okJson("{\"openapi\":\"3.1.0\"}")));

        var document =
                door.send(door.anonymous("/docs/openapi/customer-service").header("Accept", "application/json"));

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void theFrontLeadsToTheReferenceAndThereIsAnIcon() {
        var front = door.send(door.anonymous("/"));

        assertThat(front.statusCode()).isEqualTo(302);
        assertThat(front.headers().firstValue("Location")).hasValue("/docs");
        assertThat(door.send(door.anonymous("/favicon.ico")).headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml");
    }

    @Test
    void theDocumentOfAServiceThatIsDownIs503() {
        var answer = door.send(door.anonymous("/docs/openapi/pickup-service"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("pickup-service can't be reached at the moment.");
    }

    @Test
    void aServiceThatIsNotDeployedHasNoDocumentAndIsSaidToBeMissingAsOnItsPaths() {
        var answer = door.send(door.anonymous("/docs/openapi/reverse-logistics-service"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        var missing = "reverse-logistics-service is not part of this installation.";
        assertThat(answer.body()).contains("api-document-not-found", missing);
        assertThat(door.get("/api/v1/returns").body()).contains(missing);
    }

    @Test
    void whatIsNoServiceHasNoDocument() {
        assertThat(door.send(door.anonymous("/docs/openapi/nobody")).statusCode())
                .isEqualTo(404);
        assertThat(door.send(door.anonymous("/docs/guides/nothing")).statusCode())
                .isEqualTo(404);
        assertThat(door.send(door.anonymous("/app/vendor/nothing.js")).statusCode())
                .isEqualTo(404);
    }

    private static final Pattern ID = Pattern.compile("\\b([A-Z]{2,7})-([0-9][0-9A-Z-]*…?)");
    private static final Pattern EXAMPLE = Pattern.compile("\"([A-Z]{2,7})-([0-9][0-9A-Z-]*)\"");

    @Test
    void anIdInAGuideHasTheFormThatItHasInTheDocuments() throws IOException {
        var documented = new HashMap<String, Set<String>>();
        for (var document : files(Path.of(".."), "*/openapi.json")) {
            EXAMPLE.matcher(Files.readString(document))
                    .results()
                    .forEach(id -> documented
                            .computeIfAbsent(id.group(1), prefix -> new TreeSet<>())
                            .add(form(id.group(2))));
        }
        var guides = files(Path.of("src/main/resources/pages/docs/guides"), "*.html");
        assertThat(guides)
                .isNotEmpty()
                .allSatisfy(guide -> assertThat(ID.matcher(Files.readString(guide))
                                .results()
                                .filter(id -> documented.containsKey(id.group(1))))
                        .allSatisfy(id -> assertThat(documented.get(id.group(1)))
                                .as(id.group())
                                .containsExactly(form(id.group(2)))));
    }

    private static String form(String id) {
        return id.endsWith("…") || id.length() == 26 ? "ULID" : id.replaceAll("[0-9]+", "9");
    }

    private static List<Path> files(Path folder, String pattern) throws IOException {
        var matcher = folder.getFileSystem().getPathMatcher("glob:" + folder + "/" + pattern);
        try (var files = Files.walk(folder, 2)) {
            return files.filter(matcher::matches).toList();
        }
    }
}
