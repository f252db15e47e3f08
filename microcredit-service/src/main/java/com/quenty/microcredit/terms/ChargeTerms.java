package com.quenty.microcredit.terms;

/**
 * A charge that belongs to a product from the start. Charges on a date are added to a loan one by one and are no part
 * of its terms.
 *
 * @param code names the charge on statements
 */
public record ChargeTerms(String code, ChargeTime time, ChargeAmount amount) {

    public ChargeTerms {
        if (time == ChargeTime.SPECIFIED_DATE) {
            throw new IllegalArgumentException("a charge on a date is added to the loan, not to its terms");
        }
    }
}
