package com.quenty.microcredit.applications;

import com.quenty.microcredit.loanplans.LoanFigures;
import com.quenty.microcredit.loanplans.LoanPlan;
import com.quenty.microcredit.loanproducts.LoanProduct;
import com.quenty.microcredit.terms.Violation;
import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record SubmitApplicationRequest(
        @Schema(
                description = "Optional for callers with data scope `own`, who apply for themselves.",
                example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM")
        @Nullable
        String customerId,

        @Schema(description = "Defaults to `individual`.", example = "individual") @Nullable
        CustomerType customerType,

        @Schema(description = "Code of an active loan product.", example = "working-capital") @NotBlank @Size(max = 50)
        String productCode,

        @Schema(example = "5000000.00") @NotNull @Positive @DecimalMax("9999999999.99")
        BigDecimal requestedAmount,

        @Schema(description = "A whole number of the product's repayment periods.", example = "12") @Positive @Max(600)
        Integer requestedTermMonths,

        @Schema(
                description =
                        "Due date of the first instalment, which sets those of all later ones: on payday, for example."
                                + " Defaults to one period after the disbursement; at most a year ahead.",
                example = "2026-12-05")
        @Nullable
        LocalDate requestedFirstDueDate,

        @Schema(description = "ISO 4217; has to be the product's currency.", example = "COP")
        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters")
        String currency,

        @Schema(example = "Stock for the Christmas season") @NotBlank @Size(max = 100)
        String purpose,

        @Schema(description = "Defaults to `new`.", example = "new") @Nullable
        ApplicationType applicationType,

        @Schema(
                description = "An order of the customer that the loan pays for; order-service is informed of the"
                        + " disbursement.",
                example = "ORD-1018-02041-2")
        @Size(min = 1, max = 255)
        @Nullable
        String orderNumber,

        @Schema(description = "Without it the rules don't approve.", example = "3200000.00")
        @PositiveOrZero
        @DecimalMax("999999999.99")
        @Nullable
        BigDecimal monthlyIncome,

        @Nullable EmploymentStatus employmentStatus,

        @Schema(description = "Months in the present employment.", example = "30") @PositiveOrZero @Max(1200) @Nullable
        Integer employmentDuration,

        @Schema(
                description = "Monthly instalments of debts with other lenders; those of our own loans are added.",
                example = "250000.00")
        @PositiveOrZero
        @DecimalMax("9999999999.99")
        @Nullable
        BigDecimal existingDebts,

        @Size(min = 1, max = 20) List<@Valid SubmittedDocument> documentsSubmitted) {

    private static final Set<String> REQUESTED = Set.of("/amount", "/term_months", "/first_due_date");

    CustomerType customerTypeOrDefault() {
        return Objects.requireNonNullElse(customerType, CustomerType.INDIVIDUAL);
    }

    ApplicationType applicationTypeOrDefault() {
        return Objects.requireNonNullElse(applicationType, ApplicationType.NEW);
    }

    BigDecimal existingDebtsOrNone() {
        return Objects.requireNonNullElse(existingDebts, BigDecimal.ZERO);
    }

    /** Reasons why no loan of the product is possible, at any rate; empty if one is. */
    List<Violation> violations(LoanProduct product, LocalDate today) {
        if (!currency.equals(product.currency())) {
            return List.of(new Violation("/currency", "loans of this product are in " + product.currency()));
        }
        var found = new ArrayList<Violation>();
        int decimals = Money.decimals(currency);
        checkDecimals("/monthly_income", monthlyIncome, decimals, found);
        checkDecimals("/existing_debts", existingDebts, decimals, found);
        // The lowest rate makes the smallest instalments, the highest the most interest: a loan has to be possible at
        // one.
        var cheapest = violations(product, product.annualRate().min(), today);
        if (!cheapest.isEmpty()
                && !violations(product, product.annualRate().max(), today).isEmpty()) {
            cheapest.forEach(violation -> found.add(asRequested(violation)));
        }
        return found;
    }

    private List<Violation> violations(LoanProduct product, BigDecimal annualRate, LocalDate today) {
        var wished = new LoanFigures(requestedAmount, requestedTermMonths, annualRate, requestedFirstDueDate);
        return LoanPlan.violations(product, wished, Optional.empty(), today);
    }

    private static Violation asRequested(Violation violation) {
        return REQUESTED.contains(violation.pointer())
                ? new Violation("/requested_" + violation.pointer().substring(1), violation.message())
                : violation;
    }

    private void checkDecimals(String pointer, @Nullable BigDecimal amount, int decimals, List<Violation> found) {
        if (amount != null && amount.stripTrailingZeros().scale() > decimals) {
            found.add(new Violation(pointer, "%s has %d decimals".formatted(currency, decimals)));
        }
    }
}
