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
 * Security filters read keys, clients and revocations from the database before any controller runs. While the database
 * is down they are answered like controllers: with 503 and Retry-After, not with 500.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class DatabaseOutageServletFilter extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;

    DatabaseOutageServletFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
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

    /** The framework wraps exceptions of its key source. */
    private static @Nullable RuntimeException outageIn(@Nullable Throwable failure) {
        if (failure instanceof DataAccessException || failure instanceof TransactionException) {
            return (RuntimeException) failure;
        }
        return failure == null ? null : outageIn(failure.getCause());
    }
}
