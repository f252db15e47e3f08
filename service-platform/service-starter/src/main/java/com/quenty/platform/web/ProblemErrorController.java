package com.quenty.platform.web;

import com.quenty.platform.problem.ClientFaults;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.Problem;
import com.quenty.platform.problem.Problems;
import com.quenty.platform.security.PublicEndpoint;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the container forwards to when a filter threw or set a status: the last chance to answer as everywhere else.
 */
@RestController
class ProblemErrorController implements ErrorController {

    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    @PublicEndpoint
    ResponseEntity<Problem> error(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof DomainProblem problem) {
            return problems.answer(problem, request);
        }
        var status = status(request);
        if (status.value() == HttpStatus.METHOD_NOT_ALLOWED.value()) {
            KnownMethods.allow(response);
        }
        return problems.answer(status, request);
    }

    private static HttpStatusCode status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            var clients = ClientFaults.statusOf(failure);
            if (clients != null) {
                return clients;
            }
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND; // someone asked for the path itself
    }
}
