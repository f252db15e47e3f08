package com.quenty.customer.taxids;

/** CC: up to ten digits, counted from 1 and without a check digit. */
final class ColombianCedula implements TaxIdRule {

    @Override
    public String canonical(String number) {
        return Zeros.stripped(number);
    }

    @Override
    public Verdict check(String number) {
        return Verdict.validIf(number.matches("[1-9][0-9]{2,9}"), "a CC has three to ten digits");
    }
}
