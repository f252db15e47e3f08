package com.quenty.gateway.edge;

import com.quenty.platform.problem.ProblemWriter;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** Requests that the container refuses before any filter runs are answered with a problem document too, not with HTML. */
@Component
class ContainerErrorConfiguration implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger log = LoggerFactory.getLogger(ContainerErrorConfiguration.class);

    private final ProblemWriter problems;

    ContainerErrorConfiguration(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Reporting(problems)));
    }

    private static final class Reporting extends ErrorReportValve {

        private final ProblemWriter problems;

        Reporting(ProblemWriter problems) {
            this.problems = problems;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            var status = HttpStatusCode.valueOf(response.getStatus());
            if (!status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                if (status.is4xxClientError()) {
                    problems.write(request, response, status, "bad-request", "The request is malformed.");
                } else {
                    log.error("The container answers {} {}", response.getStatus(), request.getRequestURI(), failure);
                    problems.write(request, response, status, "internal-error", "Something went wrong on our side.");
                }
                response.finishResponse();
            } catch (IOException nobodyListens) {
                log.debug("A refusal could not be sent", nobodyListens);
            }
        }
    }
}
