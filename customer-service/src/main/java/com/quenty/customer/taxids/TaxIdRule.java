package com.quenty.customer.taxids;

/** The rule of one kind of number. Takes what {@link TaxIds#normalize} made of it. */
interface TaxIdRule {

    String WRONG_CHECK_DIGIT = "the check digit does not fit the number";

    Verdict check(String number);
}
