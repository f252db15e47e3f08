package com.quenty.customer.companies;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Another company has this number. Which one is nobody's business. */
@ProblemCode("duplicate-document")
final class DuplicateDocument extends Conflict {

    DuplicateDocument() {
        super("Another company is registered with this document number.");
        at("/document_number", "is taken");
    }
}
