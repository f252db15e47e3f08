package com.quenty.customer.taxids;

/** EIN: nine digits without a check digit; the first two name the campus that issued it, and not all do. */
final class AmericanEin implements TaxIdRule {

    @Override
    public Verdict check(String number) {
        if (!number.matches("[0-9]{9}")) {
            return Verdict.invalid("an EIN has nine digits");
        }
        return Verdict.validIf(
                !number.matches("(0[0789]|1[789]|2[89]|49|69|70|7[89]|89|9[67]).*"),
                "no EIN begins with these two digits");
    }
}
