package com.quenty.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What the security filters answer: the same 401 and 403 as a controller would. */
public class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter writer;

    SecurityProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authentication)
            throws IOException {
        writer.write(request, response, of(authentication, request));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        writer.write(request, response, of(denied, request));
    }

    static DomainProblem of(AuthenticationException authentication, HttpServletRequest request) {
        if (authentication.getCause() instanceof DomainProblem known) {
            return known;
        }
        return request.getHeader("Authorization") == null ? new SignInRequired() : new InvalidToken();
    }

    static DomainProblem of(AccessDeniedException denied, HttpServletRequest request) {
        return request.getUserPrincipal() == null ? new SignInRequired() : new AccessRefused();
    }
}
