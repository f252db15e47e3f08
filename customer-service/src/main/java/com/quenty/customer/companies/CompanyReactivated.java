package com.quenty.customer.companies;

/** Published within the transaction: those of its users who are active themselves may sign in again. */
public record CompanyReactivated(String companyId) {}
