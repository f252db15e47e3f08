package com.quenty.auth.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Keys, clients and revocations are asked of the database within the security filters, before any controller. When it is away
 * they answer like controllers: 503 and come back, not a fault of ours.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class DatabaseOutageFilter extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;

    DatabaseOutageFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            var away = outageIn(failure);
            if (away == null
                    || response.isCommitted()
                    || problems.resolveException(request, response, null, away) == null) {
                throw failure;
            }
        }
    }

    /** The framework wraps what its key source throws. */
    private static @Nullable RuntimeException outageIn(@Nullable Throwable failure) {
        if (failure instanceof DataAccessException || failure instanceof TransactionException) {
            return (RuntimeException) failure;
        }
        return failure == null ? null : outageIn(failure.getCause());
    }
}
