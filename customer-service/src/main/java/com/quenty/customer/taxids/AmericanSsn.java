package com.quenty.customer.taxids;

/** SSN: area, group and serial, none of them all zeros; areas 666 and 900 to 999 are never issued. */
final class AmericanSsn implements TaxIdRule {

    @Override
    public Verdict check(String number) {
        if (!number.matches("[0-9]{9}")) {
            return Verdict.invalid("an SSN has nine digits");
        }
        return Verdict.validIf(
                !number.matches("(000|666|9).*|.{3}00.*|.{5}0000"), "no SSN has this area, group or serial");
    }
}
