package com.quenty.gateway.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The paths that need no token: the one list. */
@ConfigurationProperties("quenty.gateway")
final class PublicPathProperties implements RequestMatcher {

    private final RequestMatcher any;

    PublicPathProperties(@DefaultValue List<String> publicPaths) {
        List<RequestMatcher> matchers = publicPaths.stream()
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList();
        this.any = matchers.isEmpty() ? request -> false : new OrRequestMatcher(matchers);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return any.matches(request);
    }
}
