package com.quenty.microcredit.loanproducts;

import com.quenty.microcredit.terms.AllocationCell;
import com.quenty.microcredit.terms.AllocationOrder;
import com.quenty.microcredit.terms.Amortisation;
import com.quenty.microcredit.terms.ArrearsTolerance;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeBasis;
import com.quenty.microcredit.terms.ChargeTerms;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.DayCount;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.DueTiming;
import com.quenty.microcredit.terms.EarlyPayOff;
import com.quenty.microcredit.terms.Grace;
import com.quenty.microcredit.terms.InstalmentFormula;
import com.quenty.microcredit.terms.InterestPeriod;
import com.quenty.microcredit.terms.InterestType;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.PenaltyRules;
import com.quenty.microcredit.terms.PeriodUnit;
import com.quenty.microcredit.terms.PrepaymentMode;
import com.quenty.microcredit.terms.RepaymentEvery;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@link LoanRules} on the wire. Requests may leave out defaults: a monthly loan on the declining balance in equal
 * instalments. Answers name every rule.
 */
@Schema(name = "LoanRules", description = "All about a loan but its sum, its rate and its length.")
public record ProductRules(
        @Schema(description = "How often an instalment falls due; every month when left out.") @Valid @Nullable
        Every repaymentEvery,

        @Schema(description = "The base of interest; `declining_balance` when left out.") @Nullable
        InterestType interestType,

        @Schema(description = "The part that stays equal; `equal_instalments` when left out.") @Nullable
        Amortisation amortisation,

        @Schema(
                description =
                        "How the equal instalment is found; `actual_periods` when left out. `nominal_periods` takes"
                                + " every period for equally long and lets the last row settle the rest.")
        @Nullable
        InstalmentFormula instalmentFormula,

        @Schema(description = "How days become a share of a year; `actual_365` when left out.") @Nullable
        DayCount dayCount,

        @Schema(
                description = "Whether a period counts by its days (`daily`, also when left out) or as one of so many"
                        + " equal ones a year.")
        @Nullable
        InterestPeriod interestPeriod,

        @Schema(description = "Leniency at the start; none when left out.") @Valid @Nullable
        GracePeriods grace,

        @Schema(
                description = "Instalments are rounded to a multiple of this, in the currency; to its minor unit when"
                        + " left out.",
                example = "100")
        @Nullable
        BigDecimal instalmentMultiple,

        @Schema(description = "Charges that every loan has from the start; none when left out.")
        @Size(max = 20)
        @Nullable
        List<@Valid Charge> charges,

        @Schema(description = "Grace and cap of late fees; neither when left out.") @Valid @Nullable
        Penalties penalties,

        @Schema(
                description =
                        "The order in which a payment settles debts; past due, due, in advance, and in each penalty, fee,"
                                + " interest, principal when left out.")
        @Valid
        @Nullable
        Allocation allocation,

        @Schema(
                description =
                        "How the plan adapts to principal repaid early; `fewer_instalments` when left out. Matters only with"
                                + " `interest_recalculation: true`: else the plan stays as signed.")
        @Nullable
        PrepaymentMode prepayment,

        @Schema(
                description =
                        "Until when interest runs on an early pay-off; `till_pre_close_date` when left out. Matters"
                                + " only with `interest_recalculation: true`: else all interest of the plan is asked.")
        @Nullable
        EarlyPayOff earlyPayOff,

        @Schema(
                description = "Whether interest follows what was really paid and when (true), or the plan as signed"
                        + " (false, also when left out).")
        @Nullable
        Boolean interestRecalculation,

        @Schema(description = "Tolerance before a debt counts as arrears; nothing when left out.") @Valid @Nullable
        Tolerance arrears) {

    @Schema(name = "RepaymentRhythm")
    public record Every(
            @Schema(description = "Every so many units.", example = "1") @Min(1) @Max(366)
            int count,

            @Schema(example = "months") PeriodUnit unit) {}

    @Schema(name = "GracePeriods", description = "In instalments, counted from the first.")
    public record GracePeriods(
            @Schema(description = "First instalments that ask for no principal.", example = "0") @Min(0) @Max(600)
            int principal,

            @Schema(
                    description = "First instalments that ask for no interest; it accrues and is asked with the next.",
                    example = "0")
            @Min(0)
            @Max(600)
            int interestPayment,

            @Schema(description = "First instalments in which no interest arises.", example = "0") @Min(0) @Max(600)
            int interestFree) {}

    @Schema(name = "ProductCharge")
    public record Charge(
            @Schema(description = "Names the charge on statements.", example = "late-fee")
            @Pattern(regexp = "[a-z0-9-]{2,40}", message = "must be 2 to 40 lower-case letters, digits and hyphens")
            String code,

            @Schema(
                    description = "When it falls due: kept back at `disbursement`, with every `instalment`, or once for"
                            + " each instalment that is `overdue`.",
                    example = "overdue")
            ChargeTime time,

            @Schema(
                    description = "The base of its amount. Percentages of an overdue instalment are taken of what is"
                            + " unpaid of it.",
                    example = "percent_of_amount_and_interest")
            ChargeBasis basis,

            @Schema(
                    description = "Money in the loan's currency for `flat`, else percent: 2.5 is 2.5 %.",
                    example = "2.5")
            @PositiveOrZero
            BigDecimal value) {}

    @Schema(name = "PenaltyRules")
    public record Penalties(
            @Schema(description = "Days after the due date in which a payment still costs no late fee.", example = "3")
            @Min(0)
            @Max(366)
            int graceDays,

            @Schema(
                    description =
                            "The most that all late fees of a loan may add up to, in its currency; no cap when left out.")
            @PositiveOrZero
            @Nullable
            BigDecimal cap) {}

    @Schema(name = "AllocationRules")
    public record Allocation(
            @Schema(description = "All twelve, first served first.") @Size(min = 12, max = 12)
            List<@Valid Cell> cells,

            @Schema(
                    description = "`horizontal` finishes an instalment before the next, `vertical` a cell over all"
                            + " instalments before the next cell.",
                    example = "horizontal")
            AllocationOrder.Direction direction,

            @Schema(description = "Which instalment money in advance goes to.", example = "next_instalment")
            AllocationOrder.FutureRule future) {}

    @Schema(name = "AllocationCell")
    public record Cell(
            @Schema(example = "past_due") DueTiming timing,
            @Schema(example = "penalty") DebtComponent component) {}

    @Schema(name = "ArrearsTolerance")
    public record Tolerance(
            @Schema(
                    description = "Up to so many days late is not late; beyond, days count from the due date.",
                    example = "3")
            @Min(0)
            @Max(366)
            int graceDays,

            @Schema(description = "Arrears up to this amount are not arrears, in the loan's currency.", example = "0")
            @PositiveOrZero
            BigDecimal floor) {}

    public static ProductRules of(LoanRules rules) {
        return new ProductRules(
                new Every(rules.every().count(), rules.every().unit()),
                rules.interestType(),
                rules.amortisation(),
                rules.formula(),
                rules.dayCount(),
                rules.interestPeriod(),
                new GracePeriods(
                        rules.grace().principal(),
                        rules.grace().interestPayment(),
                        rules.grace().interestFree()),
                rules.instalmentMultiple(),
                rules.charges().stream()
                        .map(each -> new Charge(
                                each.code(),
                                each.time(),
                                each.amount().basis(),
                                each.amount().value()))
                        .toList(),
                new Penalties(rules.penalties().graceDays(), rules.penalties().cap()),
                new Allocation(
                        rules.allocation().cells().stream()
                                .map(cell -> new Cell(cell.timing(), cell.component()))
                                .toList(),
                        rules.allocation().direction(),
                        rules.allocation().future()),
                rules.prepayment(),
                rules.earlyPayOff(),
                rules.interestRecalculation(),
                new Tolerance(rules.arrears().graceDays(), rules.arrears().floor()));
    }

    /** @throws LoanProductProblems.Inconsistent where values that are each valid make no sense together */
    LoanRules toRules() {
        var usual = LoanRules.monthly().build();
        return new LoanRules(
                repaymentEvery == null ? usual.every() : new RepaymentEvery(repaymentEvery.count, repaymentEvery.unit),
                Objects.requireNonNullElse(interestType, usual.interestType()),
                Objects.requireNonNullElse(amortisation, usual.amortisation()),
                Objects.requireNonNullElse(instalmentFormula, usual.formula()),
                Objects.requireNonNullElse(dayCount, usual.dayCount()),
                Objects.requireNonNullElse(interestPeriod, usual.interestPeriod()),
                grace == null ? usual.grace() : new Grace(grace.principal, grace.interestPayment, grace.interestFree),
                instalmentMultiple,
                chargeTerms(),
                penalties == null ? usual.penalties() : new PenaltyRules(penalties.graceDays, penalties.cap),
                allocation == null ? usual.allocation() : allocationOrder(allocation),
                Objects.requireNonNullElse(prepayment, usual.prepayment()),
                Objects.requireNonNullElse(earlyPayOff, usual.earlyPayOff()),
                Objects.requireNonNullElse(interestRecalculation, usual.interestRecalculation()),
                arrears == null ? usual.arrears() : new ArrearsTolerance(arrears.graceDays, arrears.floor));
    }

    private List<ChargeTerms> chargeTerms() {
        var given = Objects.requireNonNullElse(charges, List.<Charge>of());
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).time == ChargeTime.SPECIFIED_DATE) {
                throw LoanProductProblems.Inconsistent.of(
                        "/rules/charges/%d/time".formatted(i),
                        "a charge on a date is added to the loan, not to its terms");
            }
        }
        return given.stream()
                .map(each -> new ChargeTerms(each.code, each.time, new ChargeAmount(each.basis, each.value)))
                .toList();
    }

    private static AllocationOrder allocationOrder(Allocation allocation) {
        var cells = allocation.cells.stream()
                .map(cell -> new AllocationCell(cell.timing, cell.component))
                .toList();
        if (new HashSet<>(cells).size() < cells.size()) {
            throw LoanProductProblems.Inconsistent.of(
                    "/rules/allocation/cells", "must name each of the twelve cells once");
        }
        return new AllocationOrder(cells, allocation.direction, allocation.future);
    }
}
