package com.quenty.gateway.door;

import com.quenty.gateway.routing.ServiceTableProperties;
import com.quenty.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A path that no service claims and the gateway doesn't serve is 404 for every caller. Answered before the token is
 * checked, so that a client with a mistyped path is not sent to sign in.
 */
final class UnknownPathServletFilter extends OncePerRequestFilter {

    private final ServiceTableProperties services;
    private final RequestMatcher publicPaths;
    private final RequestMatcher operators;
    private final ProblemWriter problems;

    UnknownPathServletFilter(
            ServiceTableProperties services,
            RequestMatcher publicPaths,
            RequestMatcher operators,
            ProblemWriter problems) {
        this.services = services;
        this.publicPaths = publicPaths;
        this.operators = operators;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return services.claims(PathContainer.parsePath(request.getRequestURI()))
                || publicPaths.matches(request)
                || operators.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        problems.write(request, response, HttpStatus.NOT_FOUND, "path-not-found", "There is nothing at this path.");
    }
}
