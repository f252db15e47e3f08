package com.quenty.microcredit.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a loan that is not its sum, its rate or its length. A product carries them as a template; a loan
 * keeps its own copy, so that a later version of the product never changes a contract.
 *
 * @param instalmentMultiple instalments are rounded to a multiple of this many units of the currency; null for cents
 * @param interestRecalculation whether interest follows what was really paid and when, or the plan as signed
 */
public record LoanRules(
        RepaymentEvery every,
        InterestType interestType,
        Amortisation amortisation,
        InstalmentFormula formula,
        DayCount dayCount,
        InterestPeriod interestPeriod,
        Grace grace,
        @Nullable BigDecimal instalmentMultiple,
        List<ChargeTerms> charges,
        PenaltyRules penalties,
        AllocationOrder allocation,
        PrepaymentMode prepayment,
        EarlyPayOff earlyPayOff,
        boolean interestRecalculation,
        ArrearsTolerance arrears) {

    public LoanRules {
        charges = List.copyOf(charges);
    }

    /** Monthly, declining balance, equal instalments, actual periods; nothing else. */
    public static Builder monthly() {
        return every(RepaymentEvery.months(1));
    }

    public static Builder every(RepaymentEvery every) {
        return new Builder(every);
    }

    public Builder but() {
        return new Builder(this);
    }

    public List<ChargeTerms> chargesAt(ChargeTime time) {
        return charges.stream().filter(charge -> charge.time() == time).toList();
    }

    /** Contradictions among the rules, with pointers below the given one. */
    public List<Violation> violations(String pointer) {
        var found = new ArrayList<Violation>();
        if (interestType == InterestType.FLAT && interestRecalculation) {
            found.add(new Violation(
                    pointer + "/interest_recalculation", "flat interest does not depend on what was repaid"));
        }
        if (instalmentMultiple != null && instalmentMultiple.signum() <= 0) {
            found.add(new Violation(pointer + "/instalment_multiple", "must be greater than 0"));
        }
        if (charges.stream().map(ChargeTerms::code).distinct().count() < charges.size()) {
            found.add(new Violation(pointer + "/charges", "each charge needs a code of its own"));
        }
        return found;
    }

    public static final class Builder {
        private RepaymentEvery every;
        private InterestType interestType = InterestType.DECLINING_BALANCE;
        private Amortisation amortisation = Amortisation.EQUAL_INSTALMENTS;
        private InstalmentFormula formula = InstalmentFormula.ACTUAL_PERIODS;
        private DayCount dayCount = DayCount.ACTUAL_365;
        private InterestPeriod interestPeriod = InterestPeriod.DAILY;
        private Grace grace = Grace.NONE;
        private @Nullable BigDecimal instalmentMultiple;
        private final List<ChargeTerms> charges = new ArrayList<>();
        private PenaltyRules penalties = PenaltyRules.NONE;
        private AllocationOrder allocation = AllocationOrder.standard();
        private PrepaymentMode prepayment = PrepaymentMode.FEWER_INSTALMENTS;
        private EarlyPayOff earlyPayOff = EarlyPayOff.TILL_PRE_CLOSE_DATE;
        private boolean interestRecalculation;
        private ArrearsTolerance arrears = ArrearsTolerance.NONE;

        private Builder(RepaymentEvery every) {
            this.every = every;
        }

        private Builder(LoanRules rules) {
            every = rules.every;
            interestType = rules.interestType;
            amortisation = rules.amortisation;
            formula = rules.formula;
            dayCount = rules.dayCount;
            interestPeriod = rules.interestPeriod;
            grace = rules.grace;
            instalmentMultiple = rules.instalmentMultiple;
            charges.addAll(rules.charges);
            penalties = rules.penalties;
            allocation = rules.allocation;
            prepayment = rules.prepayment;
            earlyPayOff = rules.earlyPayOff;
            interestRecalculation = rules.interestRecalculation;
            arrears = rules.arrears;
        }

        public Builder repaid(RepaymentEvery value) {
            every = value;
            return this;
        }

        public Builder flat() {
            interestType = InterestType.FLAT;
            return this;
        }

        public Builder amortisation(Amortisation value) {
            amortisation = value;
            return this;
        }

        public Builder formula(InstalmentFormula value) {
            formula = value;
            return this;
        }

        public Builder dayCount(DayCount value) {
            dayCount = value;
            return this;
        }

        public Builder interestPeriod(InterestPeriod value) {
            interestPeriod = value;
            return this;
        }

        public Builder grace(Grace value) {
            grace = value;
            return this;
        }

        public Builder instalmentMultiple(@Nullable BigDecimal value) {
            instalmentMultiple = value;
            return this;
        }

        public Builder charge(String code, ChargeTime time, ChargeAmount amount) {
            charges.add(new ChargeTerms(code, time, amount));
            return this;
        }

        public Builder penalties(PenaltyRules value) {
            penalties = value;
            return this;
        }

        public Builder allocation(AllocationOrder value) {
            allocation = value;
            return this;
        }

        public Builder prepayment(PrepaymentMode value) {
            prepayment = value;
            return this;
        }

        public Builder earlyPayOff(EarlyPayOff value) {
            earlyPayOff = value;
            return this;
        }

        public Builder recalculated() {
            interestRecalculation = true;
            return this;
        }

        public Builder arrears(ArrearsTolerance value) {
            arrears = value;
            return this;
        }

        public LoanRules build() {
            return new LoanRules(
                    every,
                    interestType,
                    amortisation,
                    formula,
                    dayCount,
                    interestPeriod,
                    grace,
                    instalmentMultiple,
                    charges,
                    penalties,
                    allocation,
                    prepayment,
                    earlyPayOff,
                    interestRecalculation,
                    arrears);
        }
    }
}
