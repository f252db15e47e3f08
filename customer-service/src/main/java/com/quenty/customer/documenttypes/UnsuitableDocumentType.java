package com.quenty.customer.documenttypes;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** The document type is unknown or retired, belongs to another country, or identifies people only. */
@ProblemCode("unsuitable-document-type")
final class UnsuitableDocumentType extends RuleViolation {

    UnsuitableDocumentType(String pointer, String message) {
        super("A company can't be known by such a document.");
        at(pointer, message);
    }
}
