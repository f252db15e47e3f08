package com.quenty.platform.web;

import com.quenty.platform.problem.ClientFaults;
import com.quenty.platform.problem.ProblemWriter;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Requests that the container refuses before any filter runs are answered with a problem document too, not with HTML. */
final class ContainerErrorValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ContainerErrorValve.class);

    private final ProblemWriter problems;

    ContainerErrorValve(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var container = HttpStatusCode.valueOf(response.getStatus());
        if (!container.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var status = Objects.requireNonNullElseGet(
                ClientFaults.statusOf(failure), () -> ClientFaults.statusOf(container, request));
        if (status.is5xxServerError()) {
            log.error("The container answers {} {}", container.value(), request.getRequestURI(), failure);
        }
        if (status.value() == HttpStatus.METHOD_NOT_ALLOWED.value()) {
            KnownMethods.allow(response);
        }
        try {
            problems.write(request, response, status);
            response.finishResponse();
        } catch (IOException nobodyListens) {
            log.debug("A refusal could not be sent", nobodyListens);
        }
    }
}
