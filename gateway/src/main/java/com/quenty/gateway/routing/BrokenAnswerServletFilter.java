package com.quenty.gateway.routing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes the client's connection when a service broke off in the middle of its answer. Only an exception that reaches the
 * container does that; thrown further in, it would be answered with a problem document glued to half a body.
 */
@Component
class BrokenAnswerServletFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(BrokenAnswerServletFilter.class);
    private static final String CAUSE = BrokenAnswerServletFilter.class.getName();

    static void mark(HttpServletRequest request, IOException cause) {
        request.setAttribute(CAUSE, cause);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(CAUSE) instanceof IOException cause) {
            log.warn("The answer to {} {} broke off", request.getMethod(), request.getRequestURI(), cause);
            throw new CloseNowException(cause);
        }
    }
}
