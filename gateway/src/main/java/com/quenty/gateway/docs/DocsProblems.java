package com.quenty.gateway.docs;

import com.quenty.platform.problem.Echo;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

final class DocsProblems {

    private DocsProblems() {}

    @ProblemCode("api-document-not-found")
    static final class ApiDocumentNotFound extends NotFound {

        ApiDocumentNotFound(String service) {
            super("There is no service %s.".formatted(Echo.of(service)));
        }
    }

    @ProblemCode("guide-not-found")
    static final class GuideNotFound extends NotFound {

        GuideNotFound() {
            super("There is no such guide.");
        }
    }
}
