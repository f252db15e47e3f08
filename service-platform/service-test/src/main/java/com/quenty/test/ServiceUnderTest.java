package com.quenty.test;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.revocations.RevocationFollower;
import jakarta.validation.Validator;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilder;
import org.springframework.web.util.UriBuilderFactory;
import tools.jackson.databind.json.JsonMapper;

/** Turns the service as configured into the service under test: test issuer, test clock, test database, stand-ins. */
record ServiceUnderTest() implements ContextCustomizer {

    private static final Pattern SIBLING_URL = Pattern.compile("spring\\.http\\.serviceclient\\.([^.]+)\\.base-url");
    private static final BeanDefinitionCustomizer PRIMARY = definition -> definition.setPrimary(true);
    private static final BeanDefinitionCustomizer LAZY = definition -> definition.setLazyInit(true);
    private static final BeanDefinitionCustomizer PROTOTYPE =
            definition -> definition.setScope(BeanDefinition.SCOPE_PROTOTYPE);

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        var environment = context.getEnvironment();
        var siblings = siblings(environment);
        configure(environment, siblings);

        var beans = (GenericApplicationContext) context;
        beans.registerBean("mutableClock", MutableClock.class, () -> MutableClock.SHARED, PRIMARY);
        beans.registerBean(TestKeyKnown.class);
        beans.registerBean("restTestClient", RestTestClient.class, () -> client(environment), LAZY);
        beans.registerBean("endpointWalk", EndpointWalk.class, () -> walk(beans), PROTOTYPE);
        siblings.forEach(sibling ->
                beans.registerBean(sibling, WireMockServer.class, () -> StandIns.of(sibling), keptRunning()));
        // The gateway has none of this on its class path.
        if (ClassUtils.isPresent("org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy", null)) {
            MigratedOnce.register(beans);
        }
    }

    private static void configure(ConfigurableEnvironment environment, Set<String> siblings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("quenty.security.issuer", TestIssuer.ISSUER);
        properties.put("quenty.security.jwks-uri", TestIssuer.jwksUri());
        properties.put("quenty.security.token-uri", TestIssuer.tokenUri());
        properties.put("quenty.security.client-secret", TestIssuer.CLIENT_SECRET);
        properties.put("quenty.security.revocations.interval", "250ms");
        properties.put("quenty.security.revocations.timeout", "60s");
        siblings.forEach(sibling -> properties.put(
                "spring.http.serviceclient.%s.base-url".formatted(sibling),
                StandIns.of(sibling).baseUrl()));
        // A pool without idle connections leaves the database alone while it is being replaced.
        properties.put("spring.datasource.hikari.minimum-idle", 0);
        properties.put("quenty.scheduler.polling-interval", "200ms");
        // One test's outage must not open the breaker for the next.
        properties.put("quenty.clients.window", 10_000);
        properties.put("quenty.clients.retry-pause", "10ms");
        // Nor may it depend on timing whether one of many concurrent callers finds a place; a test of that sets its
        // own.
        properties.put("quenty.clients.concurrent-calls", 10_000);
        // A slow machine must not look like an outage; a test of time-outs sets its own.
        properties.put("spring.datasource.hikari.connection-timeout", 60_000);
        properties.put("spring.http.clients.connect-timeout", "60s");
        properties.put("spring.http.clients.read-timeout", "60s");
        properties.put("server.shutdown", "immediate");

        var source = new MapPropertySource("service-test", properties);
        var sources = environment.getPropertySources();
        // Properties of the test itself take precedence.
        if (sources.contains(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, source);
        } else {
            sources.addFirst(source);
        }
    }

    private static Set<String> siblings(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> List.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream())
                .map(name -> ConfigurationPropertyName.adapt(name, '.').toString())
                .map(SIBLING_URL::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One context that closes must not stop a server that the others use too. */
    private static BeanDefinitionCustomizer keptRunning() {
        return definition -> ((AbstractBeanDefinition) definition).setDestroyMethodName(null);
    }

    private static EndpointWalk walk(GenericApplicationContext beans) {
        var mappings = beans.getBeanProvider(RequestMappingHandlerMapping.class)
                .orderedStream()
                .toList();
        boolean followsIssuer = beans.getBeanProvider(RevocationFollower.class).stream()
                .findAny()
                .isPresent();
        return new EndpointWalk(
                mappings,
                beans.getBean(RestTestClient.class),
                followsIssuer,
                new ExampleBodies(beans.getBean(JsonMapper.class), beans.getBean(Validator.class)));
    }

    private static RestTestClient client(ConfigurableEnvironment environment) {
        RestTestClient.Builder<?> builder = RestTestClient.bindToServer();
        return builder.uriBuilderFactory(new CurrentPort(environment)).build();
    }

    /** A context that was paused and resumed listens on another port, so the port is asked for with each request. */
    private record CurrentPort(ConfigurableEnvironment environment) implements UriBuilderFactory {

        private DefaultUriBuilderFactory current() {
            return new DefaultUriBuilderFactory(
                    "http://localhost:" + environment.getRequiredProperty("local.server.port"));
        }

        @Override
        public UriBuilder uriString(String template) {
            return current().uriString(template);
        }

        @Override
        public UriBuilder builder() {
            return current().builder();
        }

        @Override
        public URI expand(String template, Map<String, ?> variables) {
            return current().expand(template, variables);
        }

        @Override
        public URI expand(String template, @Nullable Object... variables) {
            return current().expand(template, variables);
        }
    }

    static final class Factory implements ContextCustomizerFactory {

        Factory() {}

        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            return new ServiceUnderTest();
        }
    }
}
