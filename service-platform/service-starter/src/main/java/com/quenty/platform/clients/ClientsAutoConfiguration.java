package com.quenty.platform.clients;

import com.quenty.platform.problem.Problems;
import com.quenty.platform.security.SecurityAutoConfiguration;
import com.quenty.platform.security.SecurityProperties;
import java.net.http.HttpClient;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.HttpServiceGroup;
import tools.jackson.databind.json.JsonMapper;

/** Every group of {@code @ImportHttpServices} is guarded; those that speak to siblings say who we are. */
@AutoConfiguration(
        after = {
            SecurityAutoConfiguration.class,
            ImperativeHttpClientAutoConfiguration.class,
            RestClientAutoConfiguration.class
        })
@EnableConfigurationProperties({ClientProperties.class, SecurityProperties.class})
public class ClientsAutoConfiguration {

    private static final String CONTRACTS = "com.quenty.contracts.";

    /** The upgrade to HTTP/2 that the JDK's client offers in clear text costs a header and confuses some servers. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> plainHttp() {
        return builder -> builder.withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Web {

        @Bean
        RemoteProblemAdvice remoteProblemAdvice(Problems problems) {
            return new RemoteProblemAdvice(problems);
        }
    }

    @Bean
    Guards guards(ClientProperties properties, JsonMapper json, Clock clock) {
        return new Guards(properties, new RemoteFailures(json), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("quenty.security.token-uri")
    ServiceTokens serviceTokens(
            SecurityProperties properties,
            ClientHttpRequestFactoryBuilder<?> requests,
            HttpClientSettings settings,
            Clock clock) {
        return new ServiceTokens(new ServiceTokenIssuer(properties, requests.build(settings)), clock);
    }

    @Bean
    UnguardedClients unguardedClients(
            RestClient.Builder clients,
            ClientHttpRequestFactoryBuilder<?> requests,
            HttpClientSettings settings,
            ObjectProvider<ServiceTokens> tokens) {
        return new UnguardedClients(clients, requests, settings, tokens.getIfAvailable());
    }

    @Bean
    RestClientHttpServiceGroupConfigurer siblings(Guards guards, ObjectProvider<ServiceTokens> tokens) {
        var conversion = conversion();
        return groups -> groups.forEachGroup((group, client, proxies) -> {
            // Our token is for siblings: a group that speaks to the outside must not send it there.
            if (isSibling(group)) {
                client.requestInterceptor(new SiblingCredentialInterceptor(tokens.getIfAvailable()));
            }
            var guard = guards.of(group.name());
            proxies.exchangeAdapterDecorator(exchange -> new GuardedExchange(exchange, guard));
            proxies.conversionService(conversion);
        });
    }

    /** Days and times in queries and paths are ISO's, not those of the machine's language. */
    private static ConversionService conversion() {
        var conversion = new DefaultFormattingConversionService(false);
        var times = new DateTimeFormatterRegistrar();
        times.setUseIsoFormat(true);
        times.registerFormatters(conversion);
        return conversion;
    }

    private static boolean isSibling(HttpServiceGroup group) {
        return group.httpServiceTypes().stream().allMatch(type -> type.getName().startsWith(CONTRACTS));
    }
}
