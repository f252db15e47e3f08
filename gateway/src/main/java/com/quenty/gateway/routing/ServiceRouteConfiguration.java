package com.quenty.gateway.routing;

import com.quenty.gateway.edge.SlowClientJobs;
import com.quenty.platform.problem.UpstreamFailure;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** One route per service, made from the table. */
@Configuration(proxyBeanMethods = false)
class ServiceRouteConfiguration {

    @Bean
    RouterFunction<ServerResponse> routes(
            ServiceTableProperties services,
            UpstreamProperties upstream,
            SlowClientJobs slowClients,
            ObjectProvider<MeterRegistry> meters) {
        var bodies = new BodyFilter(slowClients, upstream.bodyLimit());
        var breakers = CircuitBreakerRegistry.of(breakerConfig(upstream.breaker()));
        meters.ifAvailable(TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers)::bindTo);
        return services.all().stream()
                .map(service -> route(service, bodies, breakers.circuitBreaker("route." + service.name())))
                .reduce(RouterFunction::and)
                .orElseThrow(() -> new IllegalStateException("quenty.gateway.services names no service"));
    }

    private static RouterFunction<ServerResponse> route(
            RoutedService service, BodyFilter bodies, CircuitBreaker breaker) {
        RequestPredicate paths = GatewayRequestPredicates.path(service.paths().toArray(String[]::new));
        var url = service.url();
        if (url == null) {
            return GatewayRouterFunctions.route(service.name())
                    .route(paths, request -> {
                        throw UpstreamFailure.notDeployed(service.name());
                    })
                    .build();
        }
        return GatewayRouterFunctions.route(service.name())
                .route(paths, HandlerFunctions.http())
                .before(BeforeFilterFunctions.uri(url))
                // The body first: a slow client says nothing about the service.
                .filter(bodies.andThen(new BreakerFilter(service.name(), breaker)))
                .build();
    }

    private static CircuitBreakerConfig breakerConfig(UpstreamProperties.Breaker breaker) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.minimum())
                .failureRateThreshold(breaker.failureRate())
                .waitDurationInOpenState(breaker.pause())
                .permittedNumberOfCallsInHalfOpenState(breaker.probes())
                .build();
    }
}
