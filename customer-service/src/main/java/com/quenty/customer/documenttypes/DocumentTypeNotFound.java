package com.quenty.customer.documenttypes;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("document-type-not-found")
final class DocumentTypeNotFound extends NotFound {

    DocumentTypeNotFound(String code) {
        super("There is no document type %s.".formatted(code));
    }
}
