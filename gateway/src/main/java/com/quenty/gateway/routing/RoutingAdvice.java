package com.quenty.gateway.routing;

import com.quenty.platform.problem.Problem;
import com.quenty.platform.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers failures that the client has caused. All others are left to the starter's advice. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RoutingAdvice {

    private final Problems problems;

    RoutingAdvice(Problems problems) {
        this.problems = problems;
    }

    /** See {@link BodyFilter}: the client did not finish its request. Likely nobody is left to read this. */
    @ExceptionHandler
    ResponseEntity<Problem> unfinished(UncheckedIOException unfinished, HttpServletRequest request) {
        return problems.answer(
                HttpStatus.BAD_REQUEST, "bad-request", "The request broke off.", new HttpHeaders(), request);
    }
}
