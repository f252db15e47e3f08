package com.quenty.platform.problem;

/**
 * A fault of one field.
 *
 * @param pointer JSON pointer into the request body ({@code /lines/0/quantity}), or the bare name of a parameter or
 *     header
 * @param message for a person; no final full stop needed
 */
public record FieldProblem(String pointer, String message) {}
