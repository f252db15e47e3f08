package com.quenty.gateway.docs;

import com.quenty.platform.problem.Echo;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.UpstreamFailure;

final class DocsProblems {

    private DocsProblems() {}

    @ProblemCode("api-document-not-found")
    static final class ApiDocumentNotFound extends NotFound {

        private ApiDocumentNotFound(String detail) {
            super(detail);
        }

        static ApiDocumentNotFound ofNoService(String name) {
            return new ApiDocumentNotFound("There is no service %s.".formatted(Echo.of(name)));
        }

        /** No outage: waiting brings no document. Said in the words that its paths are answered with. */
        static ApiDocumentNotFound ofNotDeployed(String service) {
            return new ApiDocumentNotFound(UpstreamFailure.notDeployed(service).detail());
        }
    }

    @ProblemCode("guide-not-found")
    static final class GuideNotFound extends NotFound {

        GuideNotFound() {
            super("There is no such guide.");
        }
    }
}
