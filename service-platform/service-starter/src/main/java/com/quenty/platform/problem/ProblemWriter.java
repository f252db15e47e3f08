package com.quenty.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document where no controller advice reaches: filters, security handlers, error pages. */
public class ProblemWriter {

    private final Problems problems;
    private final JsonMapper json;

    ProblemWriter(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, DomainProblem problem)
            throws IOException {
        write(response, problems.answer(problem, request));
    }

    /** For a status of which nothing more is known. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status)
            throws IOException {
        write(response, problems.answer(status, request));
    }

    /** For a status given by the framework, which is no {@link DomainProblem}. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, String code, String detail)
            throws IOException {
        write(response, problems.answer(status, code, detail, new HttpHeaders(), request));
    }

    private void write(HttpServletResponse response, ResponseEntity<Problem> answer) throws IOException {
        if (response.isCommitted()) {
            return; // the caller has part of another answer already; a second one would only garble it
        }
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> {
            if (!response.containsHeader(name)) { // a filter may have said it more precisely
                values.forEach(value -> response.addHeader(name, value));
            }
        });
        json.writeValue(response.getOutputStream(), answer.getBody());
    }
}
