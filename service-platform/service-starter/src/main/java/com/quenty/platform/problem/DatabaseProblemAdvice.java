package com.quenty.platform.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers refusals of the database in the caller's terms. Features check before they write; this is for the race
 * between check and write, and for the check that was forgotten: neither deserves a 500.
 */
@RestControllerAdvice
@Order(0)
class DatabaseProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(DatabaseProblemAdvice.class);

    private final ProblemAdvice advice;

    DatabaseProblemAdvice(ProblemAdvice advice) {
        this.advice = advice;
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, PersistenceException.class})
    ResponseEntity<Problem> refused(RuntimeException failure, HttpServletRequest request) {
        var invalid = causes(failure)
                .filter(ConstraintViolationException.class::isInstance)
                .findFirst();
        if (invalid.isPresent()) {
            return advice.violated((ConstraintViolationException) invalid.get(), request);
        }
        // A problem thrown while committing, by a listener for one, comes wrapped.
        var known = causes(failure).filter(DomainProblem.class::isInstance).findFirst();
        var problem = known.isPresent() ? (DomainProblem) known.get() : of(failure);
        if (problem == null) {
            return advice.anythingElse(failure, request);
        }
        if (!ProblemStatus.of(problem).is5xxServerError() && !isDeadlock(failure)) {
            // A caller's conflict: a check before the write, or a key known to the feature, would answer more
            // precisely.
            log.debug("{} {} answered with {}", request.getMethod(), request.getRequestURI(), problem.code(), failure);
        } else {
            log.warn("{} {} answered with {}", request.getMethod(), request.getRequestURI(), problem.code(), failure);
        }
        return advice.domainProblem(problem, request);
    }

    private static @Nullable DomainProblem of(RuntimeException failure) {
        var chain = causes(failure).toList();
        if (anyOf(chain, ConcurrencyFailureException.class, OptimisticLockException.class)) {
            return lockTimeout(chain) ? new DatabaseBusy() : new ConcurrentUpdate();
        }
        var bySqlState = chain.stream()
                .filter(SQLException.class::isInstance)
                .map(cause -> ofSqlState(((SQLException) cause).getSQLState()))
                .filter(problem -> problem != null)
                .findFirst();
        if (bySqlState.isPresent()) {
            return bySqlState.get();
        }
        return anyOf(
                        chain,
                        CannotCreateTransactionException.class,
                        DataAccessResourceFailureException.class,
                        QueryTimeoutException.class,
                        SQLTransientConnectionException.class,
                        TransactionTimedOutException.class)
                ? new DatabaseBusy()
                : null;
    }

    /** Two who lock in different orders: our own fault, to be seen in the log. */
    private static boolean isDeadlock(RuntimeException failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLException sql && "40P01".equals(sql.getSQLState()));
    }

    private static boolean lockTimeout(List<Throwable> chain) {
        return chain.stream().anyMatch(cause -> cause instanceof SQLException sql && "55P03".equals(sql.getSQLState()));
    }

    /** By PostgreSQL's appendix A; the first two characters are the class of the error. */
    private static @Nullable DomainProblem ofSqlState(@Nullable String state) {
        if (state == null) {
            return new DatabaseBusy(); // PostgreSQL always gives one: this is the pool's, about a connection that is
            // gone
        }
        if (state.length() != 5) {
            return null;
        }
        return switch (state) {
            case "22003" -> new ValueOutOfRange();
            case "40001", "40P01" -> new ConcurrentUpdate();
            case "55P03", "57014", "57P01", "57P02", "57P03" -> new DatabaseBusy();
            default ->
                switch (state.substring(0, 2)) {
                    case "22" -> new UnstorableValue();
                    case "23" -> new ConflictingData();
                    case "08", "53" -> new DatabaseBusy();
                    default -> null;
                };
        };
    }

    private static boolean anyOf(List<Throwable> chain, Class<?>... types) {
        return chain.stream().anyMatch(cause -> Stream.of(types).anyMatch(type -> type.isInstance(cause)));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        // When the rollback fails as well, on a broken connection for one, what broke first is what counts.
        var first = failure instanceof TransactionSystemException system && system.getOriginalException() != null
                ? system.getOriginalException()
                : failure;
        return Stream.<Throwable>iterate(first, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
