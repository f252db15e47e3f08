package com.quenty.customer.documenttypes;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.Echo;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of document types and of the numbers checked by them. */
final class DocumentTypeProblems {

    private DocumentTypeProblems() {}

    @ProblemCode("document-type-not-found")
    static final class DocumentTypeNotFound extends NotFound {

        DocumentTypeNotFound(String code) {
            super("There is no document type %s.".formatted(Echo.of(code)));
        }
    }

    @ProblemCode("duplicate-document-type")
    static final class DuplicateDocumentType extends Conflict {

        DuplicateDocumentType(String code) {
            super("There is a document type %s already.".formatted(Echo.of(code)));
            at("/code", "is taken");
        }
    }

    @ProblemCode("invalid-pattern")
    static final class InvalidPattern extends RuleViolation {

        InvalidPattern(String why) {
            super("The pattern is not a regular expression.");
            at("/pattern", why);
        }
    }

    /** The document type is unknown or retired, belongs to another country, or identifies people only. */
    @ProblemCode("unsuitable-document-type")
    static final class UnsuitableDocumentType extends RuleViolation {

        UnsuitableDocumentType(String pointer, String message) {
            super("A company can't be known by such a document.");
            at(pointer, message);
        }
    }

    /** The number breaks the rule of its document type. */
    @ProblemCode("invalid-document-number")
    static final class InvalidDocumentNumber extends RuleViolation {

        InvalidDocumentNumber(String documentType, String reason) {
            super("This is no number of a %s.".formatted(documentType));
            at("/document_number", reason);
        }
    }
}
