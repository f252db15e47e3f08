package com.quenty.customer.companies;

/** Published within the transaction: the company's users must not sign in any more. */
public record CompanyDeactivated(String companyId) {}
