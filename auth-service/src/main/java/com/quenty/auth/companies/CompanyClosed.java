package com.quenty.auth.companies;

/** Told inside the transaction: the company is not active any more. */
public record CompanyClosed(String companyId) {}
