package com.quenty.customer.documenttypes;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** The number breaks the rule of its document type. */
@ProblemCode("invalid-document-number")
final class InvalidDocumentNumber extends RuleViolation {

    InvalidDocumentNumber(String documentType, String reason) {
        super("This is no number of a %s.".formatted(documentType));
        at("/document_number", reason);
    }
}
