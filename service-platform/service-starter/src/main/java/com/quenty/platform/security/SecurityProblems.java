package com.quenty.platform.security;

import com.quenty.platform.problem.AuthenticationRequired;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.InvalidAccessToken;
import com.quenty.platform.problem.PermissionDenied;
import com.quenty.platform.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers refusals of the filter chain by problem documents with the challenge that RFC 6750 asks for. */
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger log = LoggerFactory.getLogger(SecurityProblems.class);

    private final ProblemWriter problems;

    SecurityProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof IssuerUnavailable unavailable) {
            log.error("No access token can be checked", unavailable);
            problems.write(request, response, unavailable.failure());
        } else if (refused instanceof OAuth2AuthenticationException) {
            log.debug("Access token refused: {}", refused.getMessage());
            challenge(request, response, "Bearer error=\"invalid_token\"", new InvalidAccessToken());
        } else {
            challenge(request, response, "Bearer", new AuthenticationRequired());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var problem =
                BearerTokenSecurity.INTERNAL.matches(request) ? new ServiceTokenRequired() : new PermissionDenied();
        challenge(request, response, "Bearer error=\"insufficient_scope\"", problem);
    }

    private void challenge(
            HttpServletRequest request, HttpServletResponse response, String challenge, DomainProblem problem)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        problems.write(request, response, problem);
    }
}
