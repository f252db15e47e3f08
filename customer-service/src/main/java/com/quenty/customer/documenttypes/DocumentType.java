package com.quenty.customer.documenttypes;

import com.quenty.customer.documenttypes.DocumentTypeProblems.InvalidDocumentNumber;
import com.quenty.customer.documenttypes.DocumentTypeProblems.UnsuitableDocumentType;
import com.quenty.customer.taxids.TaxIds;
import com.quenty.customer.taxids.Verdict;
import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A kind of number that people or companies are known by, such as the Colombian NIT.
 *
 * <p>Code and country never change: companies are identified by them. A type that is no longer wanted is made inactive;
 * companies that have such a number keep it.
 */
@Entity
@Table(name = "document_types")
class DocumentType extends UpdatedEntity {

    /** Some characters become several when a number is normalised. */
    private static final int LONGEST_NUMBER = 100;

    private String code;
    private String name;

    @Nullable
    private String description;

    private boolean active = true;

    @Nullable
    private String country;

    @Nullable
    private String pattern;

    @Enumerated(EnumType.STRING)
    private AppliesTo appliesTo;

    @SuppressWarnings("NullAway.Init") // JPA
    protected DocumentType() {}

    DocumentType(CreateDocumentTypeRequest request) {
        code = request.code();
        country = request.country();
        name = request.name();
        description = request.description();
        appliesTo = request.appliesTo();
        pattern = compiling(request.pattern());
    }

    void revise(DocumentTypeRevision revision) {
        name = revision.name();
        description = revision.description();
        active = revision.active();
        appliesTo = revision.appliesTo();
        pattern = compiling(revision.pattern());
    }

    /**
     * Checks a company's number by the pattern and by the country's rule.
     *
     * @param companyCountry where the company says it is registered; may be null if the type belongs to one country
     */
    Document identifyCompany(@Nullable String companyCountry, String number) {
        if (!active) {
            throw new UnsuitableDocumentType("/document_type", "is not in use any more");
        }
        if (!appliesTo.suits(AppliesTo.COMPANY)) {
            throw new UnsuitableDocumentType("/document_type", "identifies people only");
        }
        String registeredIn = registeredIn(companyCountry);
        String normalized = TaxIds.canonical(registeredIn, code, number);
        if (normalized.length() > LONGEST_NUMBER) {
            throw new InvalidDocumentNumber(code, "is too long");
        }
        return new Document(code, registeredIn, number, normalized, check(registeredIn, normalized));
    }

    private String registeredIn(@Nullable String companyCountry) {
        if (country != null && companyCountry != null && !country.equals(companyCountry)) {
            throw new UnsuitableDocumentType("/country", "a %s is issued in %s only".formatted(code, country));
        }
        String registeredIn = country != null ? country : companyCountry;
        if (registeredIn == null) {
            throw new UnsuitableDocumentType("/country", "is needed, a %s is not one country's".formatted(code));
        }
        return registeredIn;
    }

    /** The rule first: it can say what is wrong, the pattern only that something is. */
    private DocumentCheck check(String registeredIn, String normalized) {
        var check = TaxIds.check(registeredIn, code, normalized)
                .map(verdict -> switch (verdict) {
                    case Verdict.Valid valid -> DocumentCheck.PASSED;
                    case Verdict.Suspicious suspicious -> DocumentCheck.SUSPICIOUS;
                    case Verdict.Invalid invalid -> throw new InvalidDocumentNumber(code, invalid.reason());
                })
                .orElse(DocumentCheck.NOT_CHECKED);
        if (pattern != null && !NumberPattern.of(pattern).matches(normalized)) {
            throw new InvalidDocumentNumber(code, "does not match " + pattern);
        }
        return check;
    }

    private static @Nullable String compiling(@Nullable String pattern) {
        if (pattern != null) {
            NumberPattern.of(pattern);
        }
        return pattern;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    @Nullable
    String description() {
        return description;
    }

    boolean isActive() {
        return active;
    }

    @Nullable
    String country() {
        return country;
    }

    @Nullable
    String pattern() {
        return pattern;
    }

    AppliesTo appliesTo() {
        return appliesTo;
    }
}
