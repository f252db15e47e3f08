package com.quenty.microcredit.applications;

import com.quenty.microcredit.loanplans.LoanFigures;
import com.quenty.microcredit.scores.RiskCategory;
import com.quenty.microcredit.scores.TakenScore;
import com.quenty.platform.problem.AnotherPersonDecides;
import com.quenty.platform.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as the features see it that decide on it, offer, and pay out: what was asked for, and the verbs that move
 * it. A verb is carried out through {@link CreditApplicationStore#move}, which saves it with its history.
 */
public sealed interface OpenApplication permits CreditApplication {

    /** Key of the row, for references to it. */
    Integer id();

    String applicationId();

    String customerId();

    @Nullable
    String companyId();

    /** Country of the customer's company, ISO 3166-1 alpha-2. */
    @Nullable
    String country();

    String productCode();

    int productVersion();

    String currency();

    BigDecimal requestedAmount();

    int requestedTermMonths();

    @Nullable
    LocalDate requestedFirstDueDate();

    @Nullable
    String orderNumber();

    BigDecimal incomeOrNone();

    /** Monthly instalments of debts that are not ours. */
    BigDecimal existingDebts();

    /** Months in the present employment. */
    @Nullable
    Integer employmentDuration();

    @Nullable
    Integer creditScore();

    @Nullable
    RiskCategory riskCategory();

    /** Whether the rules may decide now, see {@link #requireReadyForDecision}. */
    boolean readyForDecision();

    /** @throws CreditApplicationProblems.DocumentsNotVerified until the documents are verified */
    void requireReadyForDecision(Caller decider);

    /** @throws AnotherPersonDecides if the caller is the customer */
    void requireNotOwn(Caller caller);

    void score(TakenScore taken);

    /** The rules leave the decision to people. */
    void refer(List<String> reasons);

    /** @throws com.quenty.platform.lifecycle.IllegalTransition unless people have to decide */
    void requireRecommendable();

    void recommend(Recommendation recommended);

    /** Back to review: the second person does not agree. */
    void giveBack();

    /**
     * The terms that a second person has to approve.
     *
     * @throws AnotherPersonDecides if the caller recommended them
     */
    LoanFigures termsToApprove(Caller approver);

    void approve(LoanFigures terms, String approver, Instant now, Instant offerExpiresAt);

    void reject(List<String> reasons, String decider, Instant now);

    BigDecimal requireApprovedAmount();

    /**
     * The customer signs, or staff of the platform who hold the signature on paper.
     *
     * @throws CreditApplicationProblems.OfferExpired once it has expired, even if no job has noticed yet
     */
    void accept(Caller signer, Instant now, Instant disburseBefore);

    void decline(Caller caller);

    /** @throws CreditApplicationProblems.OfferExpired if it was accepted too long ago */
    void requireDisbursable(Instant now);

    void disburse(String loanId);
}
