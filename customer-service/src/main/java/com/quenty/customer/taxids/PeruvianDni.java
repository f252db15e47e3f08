package com.quenty.customer.taxids;

/** DNI: eight digits; those of the first who got one begin with zeros. */
final class PeruvianDni implements TaxIdRule {

    private static final int LENGTH = 8;

    @Override
    public String canonical(String number) {
        return Zeros.padded(number, LENGTH);
    }

    @Override
    public Verdict check(String number) {
        return Verdict.validIf(number.matches("[0-9]{8}"), "a DNI has eight digits");
    }
}
