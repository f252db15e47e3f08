package com.quenty.microcredit.terms;

/** An error in one field of a request. */
public record Violation(String pointer, String message) {}
