package com.quenty.microcredit.loans;

/**
 * Keeps a table in step with the events of loans. Each writes its own table only, so their order does not matter. A
 * projection that throws undoes the change.
 */
public interface LoanProjection {

    /** Writes what follows from a change, in its transaction. */
    void follow(LoanChange change);
}
