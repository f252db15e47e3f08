package com.quenty.auth.knowncompanies;

/** Published within the transaction in which the company stops being active. */
public record CompanyClosed(String companyId) {}
