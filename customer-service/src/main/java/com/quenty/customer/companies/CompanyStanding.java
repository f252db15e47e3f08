package com.quenty.customer.companies;

/** What a company lends to its users. */
public record CompanyStanding(boolean active, boolean verified) {}
