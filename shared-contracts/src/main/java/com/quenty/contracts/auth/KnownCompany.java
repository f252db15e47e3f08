package com.quenty.contracts.auth;

/** @param name no password of the company's users may contain it */
public record KnownCompany(String name, boolean active) {}
