package com.quenty.customer.companies;

/**
 * Whether a company may do business, and with it its users.
 *
 * @param verified its verification is valid today
 */
public record CompanyState(boolean active, boolean verified) {}
