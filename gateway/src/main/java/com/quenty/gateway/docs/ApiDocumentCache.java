package com.quenty.gateway.docs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.quenty.gateway.routing.RoutedService;
import com.quenty.gateway.routing.ServiceSender;
import com.quenty.platform.problem.UpstreamFailure;
import java.io.IOException;
import java.time.Duration;
import org.apache.hc.core5.util.TimeValue;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The services' OpenAPI documents, as a client of the gateway has to read them: with the gateway as the server. */
@Component
class ApiDocumentCache {

    private static final String PATH = "/v3/api-docs";

    /** A service makes its document at the first question, which takes it seconds. */
    private static final TimeValue PATIENCE = TimeValue.ofSeconds(10);

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final ServiceSender client;
    private final JsonMapper json;
    private final Cache<String, ObjectNode> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    ApiDocumentCache(ServiceSender client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    ObjectNode of(RoutedService service) {
        return kept.get(service.name(), name -> fetch(service));
    }

    private ObjectNode fetch(RoutedService service) {
        var url = service.url();
        if (url == null) {
            throw DocsProblems.ApiDocumentNotFound.ofNotDeployed(service.name());
        }
        try (var answer = client.get(service.name(), url, PATH, PATIENCE)) {
            if (answer.getCode() == 200
                    && json.readTree(answer.getEntity().getContent()) instanceof ObjectNode document) {
                document.putArray("servers").addObject().put("url", "/");
                return document;
            }
            throw new UpstreamFailure(service.name(), null);
        } catch (IOException | JacksonException e) {
            throw new UpstreamFailure(service.name(), e);
        }
    }
}
