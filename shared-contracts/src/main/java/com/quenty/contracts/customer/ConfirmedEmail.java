package com.quenty.contracts.customer;

/** The address that the holder of an account has confirmed. */
public record ConfirmedEmail(String email) {}
