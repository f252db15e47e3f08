package com.quenty.customer.companies;

import com.quenty.customer.companies.CompanyProblems.CompanyInactive;
import com.quenty.customer.companies.CompanyProblems.RegistrationFrozen;
import com.quenty.customer.companies.CompanyProblems.RegistrationIncomplete;
import com.quenty.customer.documenttypes.Document;
import com.quenty.customer.documenttypes.DocumentCheck;
import com.quenty.customer.verification.Verification;
import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A company that trades here.
 *
 * <p>Created active and unverified, perhaps with a name only. Once its registration (legal name, country, document)
 * is complete, it can be submitted for verification; from then on, and as long as the verification is valid, the
 * registration is frozen, because others rely on what was checked. Deactivating a company keeps its users from
 * signing in; it is never deleted.
 */
@Entity
@Table(name = "companies")
class Company extends UpdatedEntity {

    private String companyId;
    private String name;

    @Nullable
    private String businessName;

    @Nullable
    private String country;

    @Nullable
    private String documentType;

    @Nullable
    private String documentNumber;

    @Nullable
    private String documentNumberNormalized;

    @Enumerated(EnumType.STRING)
    @Nullable
    private DocumentCheck documentCheck;

    private boolean active = true;

    @Embedded
    private Verification verification = Verification.none();

    @SuppressWarnings("NullAway.Init") // JPA
    protected Company() {}

    Company(
            String companyId,
            String name,
            @Nullable String businessName,
            @Nullable String country,
            @Nullable Document document) {
        this.companyId = companyId;
        this.name = name;
        register(businessName, country, document);
    }

    void rename(String newName) {
        name = newName;
    }

    /** @throws RegistrationFrozen while it is being verified or is verified */
    void changeRegistration(
            @Nullable String newBusinessName, @Nullable String newCountry, @Nullable Document document) {
        if (verification.status().freezesRegistration()) {
            throw new RegistrationFrozen(verification.status());
        }
        register(newBusinessName, newCountry, document);
    }

    private void register(@Nullable String newBusinessName, @Nullable String newCountry, @Nullable Document document) {
        businessName = newBusinessName;
        country = document == null ? newCountry : document.country();
        documentType = document == null ? null : document.type();
        documentNumber = document == null ? null : document.number();
        documentNumberNormalized = document == null ? null : document.normalized();
        documentCheck = document == null ? null : document.check();
    }

    void deactivate() {
        active = status().to(ActivityStatus.INACTIVE).isActive();
    }

    void reactivate() {
        active = status().to(ActivityStatus.ACTIVE).isActive();
    }

    /** @throws RegistrationIncomplete if the legal name or the document is missing */
    void submitForVerification() {
        requireActive();
        if (businessName == null || documentNumber == null) {
            throw new RegistrationIncomplete(businessName == null, documentNumber == null);
        }
        verification = verification.submit();
    }

    /** One of the decisions of {@link Verification}. An inactive company too, whose verification may be revoked. */
    void decide(UnaryOperator<Verification> decision) {
        verification = decision.apply(verification);
    }

    /** Ends a verification whose last day is over. */
    void expireVerification() {
        verification = verification.expire();
    }

    /** @throws CompanyInactive otherwise */
    void requireActive() {
        if (!active) {
            throw new CompanyInactive();
        }
    }

    boolean isVerifiedOn(LocalDate day) {
        return verification.isValidOn(day);
    }

    boolean isVerificationOverdueOn(LocalDate day) {
        return verification.isOverdueOn(day);
    }

    boolean hasRegistration(CompanyRevision revision) {
        return Objects.equals(businessName, revision.businessName()) && hasDocument(revision);
    }

    /** An unchanged document keeps its check, even if its type has been retired since. */
    boolean hasDocument(CompanyRevision revision) {
        return Objects.equals(country, revision.country())
                && Objects.equals(documentType, revision.documentType())
                && Objects.equals(documentNumber, revision.documentNumber());
    }

    @Nullable
    Document document() {
        return documentType == null
                        || country == null
                        || documentNumber == null
                        || documentNumberNormalized == null
                        || documentCheck == null
                ? null
                : new Document(documentType, country, documentNumber, documentNumberNormalized, documentCheck);
    }

    String companyId() {
        return companyId;
    }

    String name() {
        return name;
    }

    @Nullable
    String businessName() {
        return businessName;
    }

    @Nullable
    String country() {
        return country;
    }

    @Nullable
    String documentType() {
        return documentType;
    }

    @Nullable
    String documentNumber() {
        return documentNumber;
    }

    @Nullable
    String documentNumberNormalized() {
        return documentNumberNormalized;
    }

    @Nullable
    DocumentCheck documentCheck() {
        return documentCheck;
    }

    boolean isActive() {
        return active;
    }

    ActivityStatus status() {
        return ActivityStatus.of(active);
    }

    Verification verification() {
        return verification;
    }
}
