package com.quenty.customer.taxids;

/** CE: digits, in older ones letters too, without a check digit. */
final class ColombianForeignerId implements TaxIdRule {

    @Override
    public String canonical(String number) {
        return Zeros.stripped(number);
    }

    @Override
    public Verdict check(String number) {
        return Verdict.validIf(number.matches("[A-Z0-9]{3,12}"), "a CE has three to twelve digits or letters");
    }
}
