package com.quenty.customer.companies;

/** Told inside the transaction: its users must not sign in any more. */
public record CompanyDeactivated(String companyId) {}
