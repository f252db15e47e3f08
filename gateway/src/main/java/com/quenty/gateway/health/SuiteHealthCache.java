package com.quenty.gateway.health;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.quenty.gateway.health.SuiteHealth.Status;
import com.quenty.gateway.routing.RoutedService;
import com.quenty.gateway.routing.ServiceSender;
import com.quenty.gateway.routing.ServiceTableProperties;
import com.quenty.platform.revocations.RevocationFollower;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hc.core5.util.TimeValue;
import org.springframework.stereotype.Component;

/** Asks all services at once whether they are ready. The answer is kept for a second, however many ask. */
@Component
public class SuiteHealthCache {

    private static final String READINESS = "/actuator/health/readiness";
    private static final TimeValue PATIENCE = TimeValue.ofSeconds(1);
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final ServiceTableProperties services;
    private final ServiceSender client;
    private final RevocationFollower revocations;
    private final LoadingCache<String, SuiteHealth> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build(key -> ask());

    SuiteHealthCache(ServiceTableProperties services, ServiceSender client, RevocationFollower revocations) {
        this.services = services;
        this.client = client;
        this.revocations = revocations;
    }

    SuiteHealth health() {
        return kept.get("suite");
    }

    /** Whether the service is ready, as of the last second. */
    public String stateOf(RoutedService service) {
        return health().services().getOrDefault(service.name(), Status.DOWN).code();
    }

    private SuiteHealth ask() throws InterruptedException {
        var states = new LinkedHashMap<String, Status>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new LinkedHashMap<String, Future<Status>>();
            services.all().forEach(service -> asked.put(service.name(), threads.submit(() -> ask(service))));
            for (var answer : asked.entrySet()) {
                states.put(answer.getKey(), answer.getValue().get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A probe may fail, but not like this", e);
        }
        return SuiteHealth.of(states, revocations.heard().orElse(null));
    }

    private Status ask(RoutedService service) {
        var url = service.url();
        return url == null ? Status.NOT_DEPLOYED : ready(service.name(), url) ? Status.UP : Status.DOWN;
    }

    private boolean ready(String service, URI url) {
        try (var answer = client.get(service, url, READINESS, PATIENCE)) {
            return answer.getCode() == 200;
        } catch (IOException | RuntimeException unreachable) {
            return false;
        }
    }
}
