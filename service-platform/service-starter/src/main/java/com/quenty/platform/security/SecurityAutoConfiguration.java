package com.quenty.platform.security;

import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.quenty.platform.problem.ProblemWriter;
import com.quenty.platform.time.TimeAutoConfiguration;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every service checks every token itself; the gateway's check only spares it the bad ones. */
@AutoConfiguration(
        after = TimeAutoConfiguration.class,
        before = {UserDetailsServiceAutoConfiguration.class, OAuth2ResourceServerAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({SecurityProperties.class, FirewallProperties.class})
public class SecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CurrentCaller currentCaller() {
        return new SecurityContextCaller();
    }

    /** Replaced by the issuer itself, which has its keys at home. */
    @Bean
    @ConditionalOnMissingBean
    JWKSource<SecurityContext> issuerKeys(SecurityProperties properties) {
        return IssuerKeys.at(required(properties.jwksUri(), "jwks-uri"));
    }

    /** Named by its class, so that no other decoder in the context can take its place. */
    @Bean
    @ConditionalOnMissingBean
    CachingJwtDecoder accessTokenDecoder(
            JWKSource<SecurityContext> keys,
            SecurityProperties properties,
            ObjectProvider<RevocationCheck> revocations,
            Clock clock) {
        var rules = new AccessTokenRules(required(properties.issuer(), "issuer"), properties.audience(), clock);
        // Keys come from the one source only: what a token's own jku, x5u or jwk header offers is never looked at.
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(rules);
        return new CachingJwtDecoder(decoder, rules, revocations.orderedStream().toList(), Ticker.systemTicker());
    }

    @Bean
    KeyMemory keyMemory(JWKSource<SecurityContext> keys, CachingJwtDecoder tokens) {
        return new KeyMemory(keys, tokens);
    }

    @Bean
    SecurityProblems securityProblems(ProblemWriter problems) {
        return new SecurityProblems(problems);
    }

    @Bean
    HttpFirewall headerFirewall(FirewallProperties properties) {
        return new HeaderFirewall(new EncodedSlash(properties.slashBelow()));
    }

    /** Where the firewall takes no encoded slash, the container refuses it already. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes(FirewallProperties properties) {
        return factory -> {
            if (!properties.slashBelow().isEmpty()) {
                factory.addConnectorCustomizers(connector -> connector.setEncodedSolidusHandling("passthrough"));
            }
        };
    }

    /**
     * A request is observed as a whole; to observe each filter of the chain as well says little and costs a twentieth.
     */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    BearerTokenSecurity bearerTokenSecurity(CachingJwtDecoder accessTokens, SecurityProblems problems) {
        return new BearerTokenSecurity(accessTokens, problems);
    }

    /**
     * Coarse on purpose: {@link EndpointPermissionInterceptor} decides about each endpoint, by its annotation. Here is
     * only what is true of a whole path.
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 100)
    @ConditionalOnMissingBean(name = "serviceSecurity")
    SecurityFilterChain serviceSecurity(
            HttpSecurity http, BearerTokenSecurity bearerTokens, SecurityProperties properties) {
        return bearerTokens
                .applyTo(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                EndpointRequest.to(properties.openEndpoints().toArray(String[]::new)))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .denyAll()
                        .requestMatchers(BearerTokenSecurity.INTERNAL)
                        .hasAuthority(CallerAuthentication.SERVICE.getAuthority())
                        .anyRequest()
                        .permitAll())
                .build();
    }

    @Bean
    WebMvcConfigurer callerAndPermissions(CurrentCaller currentCaller) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument(currentCaller));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new EndpointPermissionInterceptor(currentCaller))
                        .order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    private static <T> T required(@Nullable T value, String property) {
        return Objects.requireNonNull(value, "quenty.security.%s is not set".formatted(property));
    }
}
