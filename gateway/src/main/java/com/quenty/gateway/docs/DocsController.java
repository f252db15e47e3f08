package com.quenty.gateway.docs;

import com.quenty.gateway.health.SuiteHealthCache;
import com.quenty.gateway.routing.RoutedService;
import com.quenty.gateway.routing.ServiceTableProperties;
import com.quenty.platform.security.PublicEndpoint;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
class DocsController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final ServiceTableProperties services;
    private final ApiDocumentCache documents;
    private final SuiteHealthCache health;

    DocsController(ServiceTableProperties services, ApiDocumentCache documents, SuiteHealthCache health) {
        this.services = services;
        this.documents = documents;
        this.health = health;
    }

    @GetMapping("/")
    @PublicEndpoint
    ResponseEntity<Void> front() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/docs"))
                .build();
    }

    @GetMapping("/favicon.ico")
    @PublicEndpoint
    ResponseEntity<Resource> favicon() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .contentType(SVG)
                .body(new ClassPathResource("pages/assets/favicon.svg"));
    }

    @GetMapping("/docs")
    @PublicEndpoint
    ResponseEntity<Resource> reference() {
        return page("docs/index.html");
    }

    @GetMapping("/docs/guides/{guide:[a-z-]+}")
    @PublicEndpoint
    ResponseEntity<Resource> guide(@PathVariable String guide) {
        return page("docs/guides/%s.html".formatted(guide));
    }

    @GetMapping("/docs/services")
    @PublicEndpoint
    List<Listed> services() {
        return services.all().stream().map(this::listed).toList();
    }

    @GetMapping(
            path = "/docs/openapi/{service}",
            produces = {MediaType.APPLICATION_JSON_VALUE, "application/vnd.oai.openapi+json"})
    @PublicEndpoint
    ResponseEntity<ObjectNode> document(@PathVariable String service) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(30)))
                .body(documents.of(services.named(service)
                        .orElseThrow(() -> DocsProblems.ApiDocumentNotFound.ofNoService(service))));
    }

    private static ResponseEntity<Resource> page(String file) {
        return PageFile.of(file).orElseThrow(DocsProblems.GuideNotFound::new);
    }

    private Listed listed(RoutedService service) {
        return new Listed(service.name(), health.stateOf(service), "/docs/openapi/" + service.name());
    }

    /** @param state as {@code /health} says */
    record Listed(String name, String state, String document) {}
}
