package com.quenty.microcredit.applications;

import com.quenty.microcredit.clients.Borrower;
import com.quenty.microcredit.loanproducts.LoanProduct;
import com.quenty.microcredit.offers.WishedTerms;
import com.quenty.microcredit.scores.RiskCategory;
import com.quenty.microcredit.scores.TakenScore;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.platform.persistence.UpdatedEntity;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A customer's wish for a loan.
 *
 * <p>Born {@code pending} with its documents. Once these are verified the rules decide: they approve, reject, or leave it to
 * people, of whom one recommends terms and another approves them. An approved application has an offer, which the customer
 * accepts by his signature or declines; it ends {@code disbursed} when the money leaves us and the loan begins. Until then
 * it can be withdrawn, and it lapses by itself at {@code expiresAt}. What was asked for never changes.
 */
@Entity
@Table(name = "credit_applications")
class CreditApplication extends UpdatedEntity {

    private String applicationId;
    private String customerId;

    @Nullable
    private String companyId;

    @Nullable
    private String country;

    @Enumerated(EnumType.STRING)
    private CustomerType customerType;

    private String productCode;
    private int productVersion;
    private String currency;
    private BigDecimal requestedAmount;
    private int requestedTermMonths;

    @Nullable
    private LocalDate requestedFirstDueDate;

    private String purpose;

    @Enumerated(EnumType.STRING)
    private ApplicationType applicationType;

    @Nullable
    private String orderNumber;

    @Nullable
    private BigDecimal monthlyIncome;

    @Enumerated(EnumType.STRING)
    @Nullable
    private EmploymentStatus employmentStatus;

    @Nullable
    private Integer employmentDuration;

    private BigDecimal existingDebts;
    private String submittedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SubmittedDocument> documentsSubmitted;

    @Enumerated(EnumType.STRING)
    private VerificationStatus verificationStatus = VerificationStatus.PENDING;

    @Nullable
    private String verificationReason;

    @Nullable
    private String verifiedBy;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status = ApplicationStatus.PENDING;

    @Nullable
    private String scoreId;

    @Nullable
    private Integer creditScore;

    @Enumerated(EnumType.STRING)
    @Nullable
    private RiskCategory riskCategory;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    private Recommendation recommendation;

    @Nullable
    private BigDecimal approvedAmount;

    @Nullable
    private Integer approvedTermMonths;

    @Nullable
    private BigDecimal interestRate;

    @Nullable
    private String decisionReason;

    @Nullable
    private String processedBy;

    @Nullable
    private Instant decisionDate;

    private Instant expiresAt;

    @Nullable
    private String loanId;

    @SuppressWarnings("NullAway.Init") // JPA
    protected CreditApplication() {}

    CreditApplication(
            String applicationId,
            Borrower borrower,
            LoanProduct product,
            SubmitApplicationRequest request,
            String submittedBy,
            Instant expiresAt) {
        this.applicationId = applicationId;
        this.customerId = borrower.customerId();
        this.companyId = borrower.companyId();
        this.country = borrower.country();
        this.customerType = request.customerTypeOrDefault();
        this.productCode = product.code();
        this.productVersion = product.version();
        this.currency = product.currency();
        this.requestedAmount = request.requestedAmount();
        this.requestedTermMonths = request.requestedTermMonths();
        this.requestedFirstDueDate = request.requestedFirstDueDate();
        this.purpose = request.purpose();
        this.applicationType = request.applicationTypeOrDefault();
        this.orderNumber = request.orderNumber();
        this.monthlyIncome = request.monthlyIncome();
        this.employmentStatus = request.employmentStatus();
        this.employmentDuration = request.employmentDuration();
        this.existingDebts = request.existingDebtsOrNone();
        this.documentsSubmitted = request.documentsSubmitted();
        this.submittedBy = submittedBy;
        this.expiresAt = expiresAt;
    }

    /** Other documents, in place of those that were rejected or nobody has looked at yet. */
    void handIn(List<SubmittedDocument> documents) {
        requirePending();
        if (verificationStatus != VerificationStatus.PENDING) {
            verificationStatus = verificationStatus.to(VerificationStatus.PENDING);
        }
        documentsSubmitted = documents;
        verificationReason = null;
        verifiedBy = null;
    }

    void verifyDocuments(Caller verifier) {
        requireNotOwn(verifier);
        requirePending();
        verificationStatus = verificationStatus.to(VerificationStatus.VERIFIED);
        verifiedBy = verifier.id();
    }

    void rejectDocuments(Caller verifier, String reason) {
        requireNotOwn(verifier);
        requirePending();
        verificationStatus = verificationStatus.to(VerificationStatus.REJECTED);
        verificationReason = reason;
        verifiedBy = verifier.id();
    }

    private void requirePending() {
        if (status != ApplicationStatus.PENDING) {
            throw new ApplicationNotPending(status);
        }
    }

    /** Whether the rules may decide now, as {@link #requireReadyForDecision} asks. */
    boolean readyForDecision() {
        return status == ApplicationStatus.PENDING && verificationStatus == VerificationStatus.VERIFIED;
    }

    /** @throws DocumentsNotVerified while somebody still has to look at them */
    void requireReadyForDecision(Caller decider) {
        requireNotOwn(decider);
        requirePending();
        if (verificationStatus != VerificationStatus.VERIFIED) {
            throw new DocumentsNotVerified(verificationStatus);
        }
    }

    /** @throws OwnApplication when the caller is the customer: nobody decides on credit for himself */
    void requireNotOwn(Caller caller) {
        if (customerId.equals(caller.id())) {
            throw new OwnApplication();
        }
    }

    void score(TakenScore taken) {
        scoreId = taken.scoreId();
        creditScore = taken.value();
        riskCategory = taken.category();
    }

    void refer(List<String> reasons) {
        status = status.to(ApplicationStatus.MANUAL_REVIEW);
        decisionReason = String.join("; ", reasons);
    }

    void recommend(Recommendation recommended) {
        status = status.to(ApplicationStatus.RECOMMENDED);
        recommendation = recommended;
    }

    void giveBack() {
        status = status.to(ApplicationStatus.MANUAL_REVIEW);
        recommendation = null;
    }

    /**
     * The terms that are to be approved by a second person.
     *
     * @throws FourEyes when the caller is the one who recommended them
     */
    WishedTerms termsToApprove(Caller approver) {
        requireNotOwn(approver);
        if (recommendation == null || status != ApplicationStatus.RECOMMENDED) {
            throw new IllegalTransition(status, ApplicationStatus.APPROVED);
        }
        if (recommendation.recommendedBy().equals(approver.id())) {
            throw new FourEyes("Whoever recommended the terms can't approve them.");
        }
        return recommendation.terms();
    }

    void approve(WishedTerms terms, String approver, Instant now, Instant offerExpiresAt) {
        status = status.to(ApplicationStatus.APPROVED);
        approvedAmount = terms.amount();
        approvedTermMonths = terms.termMonths();
        interestRate = terms.annualRate();
        expiresAt = offerExpiresAt;
        decided(approver, now);
    }

    void reject(List<String> reasons, String decider, Instant now) {
        status = status.to(ApplicationStatus.REJECTED);
        decisionReason = String.join("; ", reasons);
        decided(decider, now);
    }

    private void decided(String decider, Instant now) {
        processedBy = decider;
        decisionDate = now;
    }

    /**
     * The customer signs, or staff of the platform who hold his signature on paper.
     *
     * @throws OfferExpired when its time is over, whether or not a job has noticed yet
     */
    void accept(Caller signer, Instant now, Instant disburseBefore) {
        requireNotOfCompany(signer);
        var next = status.to(ApplicationStatus.ACCEPTED);
        if (signer.id().equals(processedBy) || recommendedBy(signer)) {
            throw new FourEyes("Whoever decided on an application can't accept its offer.");
        }
        requireNotExpired(now);
        status = next;
        expiresAt = disburseBefore;
    }

    /** @throws NotTheCustomer for those who see a company and are not the customer */
    private void requireNotOfCompany(Caller caller) {
        if (caller.scope() == DataScope.COMPANY && !customerId.equals(caller.id())) {
            throw new NotTheCustomer();
        }
    }

    private boolean recommendedBy(Caller caller) {
        return recommendation != null && recommendation.recommendedBy().equals(caller.id());
    }

    void decline(Caller caller) {
        requireNotOfCompany(caller);
        status = status.to(ApplicationStatus.DECLINED);
    }

    void withdraw() {
        status = status.to(ApplicationStatus.WITHDRAWN);
    }

    void expire() {
        status = status.to(ApplicationStatus.EXPIRED);
    }

    /** @throws OfferExpired when it was accepted too long ago */
    void requireDisbursable(Instant now) {
        status.to(ApplicationStatus.DISBURSED);
        requireNotExpired(now);
    }

    void disburse(String loan) {
        status = status.to(ApplicationStatus.DISBURSED);
        loanId = loan;
    }

    private void requireNotExpired(Instant now) {
        if (!now.isBefore(expiresAt)) {
            throw new OfferExpired(expiresAt);
        }
    }

    BigDecimal incomeOrNone() {
        return monthlyIncome == null ? BigDecimal.ZERO : monthlyIncome;
    }

    BigDecimal requireApprovedAmount() {
        if (approvedAmount == null) {
            throw new IllegalStateException(applicationId + " was never approved");
        }
        return approvedAmount;
    }

    String applicationId() {
        return applicationId;
    }

    String customerId() {
        return customerId;
    }

    @Nullable
    String companyId() {
        return companyId;
    }

    @Nullable
    String country() {
        return country;
    }

    CustomerType customerType() {
        return customerType;
    }

    String productCode() {
        return productCode;
    }

    int productVersion() {
        return productVersion;
    }

    String currency() {
        return currency;
    }

    BigDecimal requestedAmount() {
        return requestedAmount;
    }

    int requestedTermMonths() {
        return requestedTermMonths;
    }

    @Nullable
    LocalDate requestedFirstDueDate() {
        return requestedFirstDueDate;
    }

    String purpose() {
        return purpose;
    }

    ApplicationType applicationType() {
        return applicationType;
    }

    @Nullable
    String orderNumber() {
        return orderNumber;
    }

    @Nullable
    BigDecimal monthlyIncome() {
        return monthlyIncome;
    }

    @Nullable
    EmploymentStatus employmentStatus() {
        return employmentStatus;
    }

    @Nullable
    Integer employmentDuration() {
        return employmentDuration;
    }

    BigDecimal existingDebts() {
        return existingDebts;
    }

    String submittedBy() {
        return submittedBy;
    }

    List<SubmittedDocument> documentsSubmitted() {
        return documentsSubmitted;
    }

    VerificationStatus verificationStatus() {
        return verificationStatus;
    }

    @Nullable
    String verificationReason() {
        return verificationReason;
    }

    @Nullable
    String verifiedBy() {
        return verifiedBy;
    }

    ApplicationStatus status() {
        return status;
    }

    @Nullable
    String scoreId() {
        return scoreId;
    }

    @Nullable
    Integer creditScore() {
        return creditScore;
    }

    @Nullable
    RiskCategory riskCategory() {
        return riskCategory;
    }

    @Nullable
    Recommendation recommendation() {
        return recommendation;
    }

    @Nullable
    BigDecimal approvedAmount() {
        return approvedAmount;
    }

    @Nullable
    Integer approvedTermMonths() {
        return approvedTermMonths;
    }

    @Nullable
    BigDecimal interestRate() {
        return interestRate;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }

    @Nullable
    String processedBy() {
        return processedBy;
    }

    @Nullable
    Instant decisionDate() {
        return decisionDate;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    String loanId() {
        return loanId;
    }
}
