package com.quenty.gateway.door;

import com.quenty.gateway.limits.RateLimitCheck;
import com.quenty.gateway.routing.ServiceTableProperties;
import com.quenty.platform.problem.ProblemWriter;
import com.quenty.platform.security.BearerTokenHeader;
import com.quenty.platform.security.BearerTokenSecurity;
import com.quenty.platform.security.CallerAuthentication;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The order of things at the door: headers and CORS, the address's rate, whether the path exists, the token, the
 * principal's rate. Whether callers may do what they ask is the service's decision.
 */
@Configuration(proxyBeanMethods = false)
class DoorSecurityConfiguration {

    /** Stands in for the starter's chain of this name, which is made for a service behind the door. */
    @Bean
    SecurityFilterChain serviceSecurity(
            HttpSecurity http,
            BearerTokenSecurity bearerTokens,
            PublicPathProperties publicPaths,
            OperatorProperties operators,
            ServiceTableProperties services,
            RateLimitCheck limits,
            CorsProperties cors,
            ProblemWriter problems) {
        return bearerTokens
                .applyTo(http)
                .cors(origins -> origins.configurationSource(cors.source()))
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .oauth2ResourceServer(token -> token.bearerTokenResolver(unlessPublic(publicPaths)))
                .authorizeHttpRequests(paths -> paths.requestMatchers(publicPaths, operators)
                        .permitAll()
                        // A refusal of the container is answered as that, not as a missing token.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(anyoneButServices()))
                .addFilterBefore(limits.byAddress(), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(
                        new UnknownPathServletFilter(services, publicPaths, operators, problems),
                        BearerTokenAuthenticationFilter.class)
                .addFilterAfter(limits.byPrincipal(), AuthorizationFilter.class)
                .build();
    }

    /** A path that could be read in two ways (dots, semicolons, encoded or doubled slashes) is not read at all. */
    @Bean
    RequestRejectedHandler malformedPaths(ProblemWriter problems) {
        return (request, response, refused) -> problems.write(request, response, HttpStatus.BAD_REQUEST);
    }

    /** Services call each other directly; one of their tokens at the public door has been stolen. */
    private static AuthorizationManager<RequestAuthorizationContext> anyoneButServices() {
        return (authentication, request) ->
                new AuthorizationDecision(authentication.get() instanceof CallerAuthentication known
                        && !known.getPrincipal().service());
    }

    /** A public path is public also for a client that still sends the token it is about to renew. */
    private static BearerTokenResolver unlessPublic(PublicPathProperties publicPaths) {
        var inHeader = new BearerTokenHeader();
        return request -> publicPaths.matches(request) ? null : inHeader.resolve(request);
    }
}
