package com.quenty.gateway.docs;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("api-document-not-found")
final class DocumentNotFound extends NotFound {

    DocumentNotFound(String service) {
        super("There is no service %s.".formatted(service));
    }
}
