package com.quenty.platform.problem;

/**
 * A fault of one line of an aggregate, by the line's number. The domain knows no request; {@link LinePointers} says
 * where the request wrote the line.
 *
 * @param member of the line ({@code quantity})
 * @param message for a person; no final full stop needed
 */
public record LineProblem(int line, String member, String message) {}
