package com.quenty.gateway.docs;

import com.quenty.gateway.health.SuiteHealthCache;
import com.quenty.gateway.routing.RoutedService;
import com.quenty.gateway.routing.ServiceTableProperties;
import com.quenty.platform.security.PublicEndpoint;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
class DocsController {

    /** Everything the page needs comes from the gateway; nothing else may run in it or be asked by it. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ServiceTableProperties services;
    private final ApiDocuments documents;
    private final SuiteHealthCache health;

    DocsController(ServiceTableProperties services, ApiDocuments documents, SuiteHealthCache health) {
        this.services = services;
        this.documents = documents;
        this.health = health;
    }

    @GetMapping("/docs")
    @PublicEndpoint
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.TEXT_HTML)
                .body(new ClassPathResource("docs/index.html"));
    }

    @GetMapping("/docs/services")
    @PublicEndpoint
    List<Listed> services() {
        return services.all().stream().map(this::listed).toList();
    }

    @GetMapping(path = "/docs/openapi/{service}", produces = "application/vnd.oai.openapi+json")
    @PublicEndpoint
    ResponseEntity<ObjectNode> document(@PathVariable String service) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(30)))
                .body(documents.of(services.named(service).orElseThrow(() -> new DocumentNotFound(service))));
    }

    private Listed listed(RoutedService service) {
        return new Listed(service.name(), health.stateOf(service), "/docs/openapi/" + service.name());
    }

    /** @param state as {@code /health} says */
    record Listed(String name, String state, String document) {}
}
