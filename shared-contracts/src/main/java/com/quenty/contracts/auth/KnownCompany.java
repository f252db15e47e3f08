package com.quenty.contracts.auth;

/** @param name which no password of the company's users may contain */
public record KnownCompany(String name, boolean active) {}
