package com.quenty.microcredit.applications;

import com.quenty.microcredit.clients.Borrower;
import com.quenty.microcredit.loanplans.LoanFigures;
import com.quenty.microcredit.loanproducts.LoanProduct;
import com.quenty.microcredit.scores.RiskCategory;
import com.quenty.microcredit.scores.TakenScore;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.platform.persistence.UpdatedEntity;
import com.quenty.platform.problem.AnotherPersonDecides;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A customer's application for a loan.
 *
 * <p>It begins {@code pending} with its documents. Once these are verified the rules decide: they approve, reject, or refer it
 * to people, of whom one recommends terms and another approves them. An approved application has an offer, which the customer
 * accepts by a signature or declines; it ends {@code disbursed} when the money is paid out and the loan begins. Until then
 * it can be withdrawn, and it expires at {@code expiresAt}. The terms asked for never change.
 */
@Entity
@Table(name = "credit_applications")
non-sealed class CreditApplication extends UpdatedEntity implements OpenApplication {

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

    /** Replaces documents that were rejected or not yet reviewed. */
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
            throw new CreditApplicationProblems.ApplicationNotPending(status);
        }
    }

    @Override
    public boolean readyForDecision() {
        return status == ApplicationStatus.PENDING && verificationStatus == VerificationStatus.VERIFIED;
    }

    @Override
    public void requireReadyForDecision(Caller decider) {
        requireNotOwn(decider);
        requirePending();
        if (verificationStatus != VerificationStatus.VERIFIED) {
            throw new CreditApplicationProblems.DocumentsNotVerified(verificationStatus);
        }
    }

    @Override
    public void requireNotOwn(Caller caller) {
        if (customerId.equals(caller.id())) {
            throw new AnotherPersonDecides("Your own application has to be decided on by another person.");
        }
    }

    @Override
    public void score(TakenScore taken) {
        scoreId = taken.scoreId();
        creditScore = taken.value();
        riskCategory = taken.category();
    }

    @Override
    public void refer(List<String> reasons) {
        status = status.to(ApplicationStatus.MANUAL_REVIEW, Set.of(ApplicationStatus.PENDING));
        decisionReason = String.join("; ", reasons);
    }

    @Override
    public void requireRecommendable() {
        status.to(ApplicationStatus.RECOMMENDED);
    }

    @Override
    public void recommend(Recommendation recommended) {
        status = status.to(ApplicationStatus.RECOMMENDED);
        recommendation = recommended;
    }

    @Override
    public void giveBack() {
        status = status.to(ApplicationStatus.MANUAL_REVIEW, Set.of(ApplicationStatus.RECOMMENDED));
        recommendation = null;
    }

    @Override
    public LoanFigures termsToApprove(Caller approver) {
        requireNotOwn(approver);
        if (recommendation == null || status != ApplicationStatus.RECOMMENDED) {
            throw new IllegalTransition(status, ApplicationStatus.APPROVED);
        }
        if (recommendation.recommendedBy().equals(approver.id())) {
            throw new AnotherPersonDecides(
                    "The terms have to be approved by another person than the one who recommended them.");
        }
        return recommendation.terms();
    }

    @Override
    public void approve(LoanFigures terms, String approver, Instant now, Instant offerExpiresAt) {
        status = status.to(ApplicationStatus.APPROVED);
        approvedAmount = terms.amount();
        approvedTermMonths = terms.termMonths();
        interestRate = terms.annualRate();
        expiresAt = offerExpiresAt;
        decided(approver, now);
    }

    @Override
    public void reject(List<String> reasons, String decider, Instant now) {
        status = status.to(ApplicationStatus.REJECTED);
        decisionReason = String.join("; ", reasons);
        decided(decider, now);
    }

    private void decided(String decider, Instant now) {
        processedBy = decider;
        decisionDate = now;
    }

    @Override
    public void accept(Caller signer, Instant now, Instant disburseBefore) {
        requireNotOfCompany(signer);
        var next = status.to(ApplicationStatus.ACCEPTED);
        if (signer.id().equals(processedBy) || recommendedBy(signer)) {
            throw new AnotherPersonDecides(
                    "An offer has to be accepted by another person than the one who decided on the application.");
        }
        requireNotExpired(now);
        status = next;
        expiresAt = disburseBefore;
    }

    /** @throws CreditApplicationProblems.NotTheCustomer for callers with scope {@code company} who are not the customer */
    private void requireNotOfCompany(Caller caller) {
        if (RowScope.of(caller).isCompany() && !customerId.equals(caller.id())) {
            throw new CreditApplicationProblems.NotTheCustomer();
        }
    }

    private boolean recommendedBy(Caller caller) {
        return recommendation != null && recommendation.recommendedBy().equals(caller.id());
    }

    @Override
    public void decline(Caller caller) {
        requireNotOfCompany(caller);
        status = status.to(ApplicationStatus.DECLINED);
    }

    void withdraw() {
        status = status.to(ApplicationStatus.WITHDRAWN);
    }

    void expire() {
        status = status.to(ApplicationStatus.EXPIRED);
    }

    @Override
    public void requireDisbursable(Instant now) {
        status.to(ApplicationStatus.DISBURSED);
        requireNotExpired(now);
    }

    @Override
    public void disburse(String loan) {
        status = status.to(ApplicationStatus.DISBURSED);
        loanId = loan;
    }

    private void requireNotExpired(Instant now) {
        if (!now.isBefore(expiresAt)) {
            throw new CreditApplicationProblems.OfferExpired(expiresAt);
        }
    }

    @Override
    public BigDecimal incomeOrNone() {
        return monthlyIncome == null ? BigDecimal.ZERO : monthlyIncome;
    }

    @Override
    public BigDecimal requireApprovedAmount() {
        if (approvedAmount == null) {
            throw new IllegalStateException(applicationId + " was never approved");
        }
        return approvedAmount;
    }

    @Override
    public String applicationId() {
        return applicationId;
    }

    @Override
    public String customerId() {
        return customerId;
    }

    @Override
    public @Nullable String companyId() {
        return companyId;
    }

    @Override
    public @Nullable String country() {
        return country;
    }

    CustomerType customerType() {
        return customerType;
    }

    @Override
    public String productCode() {
        return productCode;
    }

    @Override
    public int productVersion() {
        return productVersion;
    }

    @Override
    public String currency() {
        return currency;
    }

    @Override
    public BigDecimal requestedAmount() {
        return requestedAmount;
    }

    @Override
    public int requestedTermMonths() {
        return requestedTermMonths;
    }

    @Override
    public @Nullable LocalDate requestedFirstDueDate() {
        return requestedFirstDueDate;
    }

    String purpose() {
        return purpose;
    }

    ApplicationType applicationType() {
        return applicationType;
    }

    @Override
    public @Nullable String orderNumber() {
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

    @Override
    public @Nullable Integer employmentDuration() {
        return employmentDuration;
    }

    @Override
    public BigDecimal existingDebts() {
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

    @Override
    public @Nullable Integer creditScore() {
        return creditScore;
    }

    @Override
    public @Nullable RiskCategory riskCategory() {
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
