package com.quenty.platform.clients;

import com.quenty.platform.problem.Problem;
import com.quenty.platform.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** For refusals that no adapter has explained: a new call can forget to, and is still answered by what the refusal means. */
@RestControllerAdvice
@Order(0) // before the advice that takes anything
class RemoteProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(RemoteProblemAdvice.class);

    private final Problems problems;

    RemoteProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(RemoteProblem refusal, HttpServletRequest request) {
        var answer = problems.answer(refusal.asProblem(), request);
        log.atLevel(answer.getStatusCode().is5xxServerError() ? Level.WARN : Level.DEBUG)
                .log("{} {}: {}", request.getMethod(), request.getRequestURI(), refusal.getMessage());
        return answer;
    }
}
