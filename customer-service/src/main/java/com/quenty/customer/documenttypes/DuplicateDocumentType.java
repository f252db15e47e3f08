package com.quenty.customer.documenttypes;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("duplicate-document-type")
final class DuplicateDocumentType extends Conflict {

    DuplicateDocumentType(String code) {
        super("There is a document type %s already.".formatted(code));
        at("/code", "is taken");
    }
}
