package com.quenty.microcredit.terms;

/** What is wrong with one field of what was asked for. */
public record Violation(String pointer, String message) {}
