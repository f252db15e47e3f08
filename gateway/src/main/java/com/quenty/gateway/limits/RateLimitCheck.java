package com.quenty.gateway.limits;

import com.quenty.gateway.edge.Addresses;
import com.quenty.platform.problem.ProblemWriter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the two filters that count requests: one before the token is looked at, one after. Both say what is left in the
 * {@code RateLimit} headers of the IETF draft, on every answer.
 */
@Component
public class RateLimitCheck {

    private static final String POLICY_HEADER = "RateLimit-Policy";
    private static final String HEADER = "RateLimit";

    private final List<Quota> quotas;
    private final ProblemWriter problems;

    RateLimitCheck(RateLimitProperties limits, ProblemWriter problems) {
        this.quotas = limits.enabled()
                ? limits.policies().entrySet().stream()
                        .map(policy -> new Quota(policy.getKey(), policy.getValue(), limits.tracked()))
                        .toList()
                : List.of();
        this.problems = problems;
    }

    public Filter byAddress() {
        return filter(RateLimitProperties.By.ADDRESS, request -> Addresses.network(request.getRemoteAddr()));
    }

    public Filter byPrincipal() {
        return filter(
                RateLimitProperties.By.PRINCIPAL,
                request -> request.getUserPrincipal() == null
                        ? null
                        : request.getUserPrincipal().getName());
    }

    private Filter filter(RateLimitProperties.By by, Function<HttpServletRequest, @Nullable String> who) {
        return new Counting(quotas.stream().filter(quota -> quota.by() == by).toList(), who, problems);
    }

    /** Not a bean: Boot would put it in front of everything else. */
    private static final class Counting extends OncePerRequestFilter {

        private final List<Quota> quotas;
        private final Function<HttpServletRequest, @Nullable String> who;
        private final ProblemWriter problems;

        Counting(List<Quota> quotas, Function<HttpServletRequest, @Nullable String> who, ProblemWriter problems) {
            this.quotas = quotas;
            this.who = who;
            this.problems = problems;
        }

        /** There are two of this class in one chain. */
        @Override
        protected String getAlreadyFilteredAttributeName() {
            return super.getAlreadyFilteredAttributeName() + System.identityHashCode(this);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var asking = who.apply(request);
            var refused = asking == null ? null : count(asking, request, response);
            if (refused == null) {
                chain.doFilter(request, response);
            } else {
                problems.write(request, response, refused);
            }
        }

        private RateLimitProblems.@Nullable Exceeded count(
                String asking, HttpServletRequest request, HttpServletResponse response) {
            var path = PathContainer.parsePath(request.getRequestURI());
            for (var quota : quotas) {
                if (quota.holdsFor(path)) {
                    var outcome = quota.take(asking);
                    append(response, POLICY_HEADER, quota.described());
                    append(response, HEADER, quota.left(outcome));
                    if (!outcome.granted()) {
                        return new RateLimitProblems.Exceeded(outcome.untilNext());
                    }
                }
            }
            return null;
        }

        private static void append(HttpServletResponse response, String header, String item) {
            var others = response.getHeader(header);
            response.setHeader(header, others == null ? item : others + ", " + item);
        }
    }
}
