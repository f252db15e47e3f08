package com.quenty.microcredit.applications;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;

/** A company may apply for its customers, but not bind them. */
@ProblemCode("not-the-customer")
final class NotTheCustomer extends NotAllowed {

    NotTheCustomer() {
        super("Only the customer himself accepts or declines an offer.");
    }
}
