package com.quenty.customer.taxids;

/** ITIN: written like an SSN, begins with 9, and its fourth and fifth digits lie in the ranges set aside for it. */
final class AmericanItin implements TaxIdRule {

    @Override
    public Verdict check(String number) {
        return Verdict.validIf(
                number.matches("9[0-9]{2}(5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])[0-9]{4}"),
                "an ITIN has nine digits, begins with 9 and has 50-65, 70-88, 90-92 or 94-99 in the middle");
    }
}
