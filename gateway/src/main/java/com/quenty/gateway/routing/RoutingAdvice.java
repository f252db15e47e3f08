package com.quenty.gateway.routing;

import com.quenty.platform.problem.Problem;
import com.quenty.platform.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The statuses that only a gateway answers with. All else is the starter's advice. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RoutingAdvice {

    private final Problems problems;

    RoutingAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> timeout(UpstreamTimeout timeout, HttpServletRequest request) {
        return answer(HttpStatus.GATEWAY_TIMEOUT, UpstreamTimeout.CODE, timeout, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(BodyTooLarge tooLarge, HttpServletRequest request) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, BodyTooLarge.CODE, tooLarge, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> gone(ClientGone gone, HttpServletRequest request) {
        return answer(HttpStatus.REQUEST_TIMEOUT, "request-timeout", gone, request);
    }

    private ResponseEntity<Problem> answer(
            HttpStatus status, String code, RuntimeException problem, HttpServletRequest request) {
        return problems.answer(status, code, String.valueOf(problem.getMessage()), new HttpHeaders(), request);
    }
}
