package com.quenty.platform.json;

import tools.jackson.databind.PropertyNamingStrategies;

/** {@code totalAmount} in Java is {@code total_amount} in JSON, in query parameters and in the database. */
public final class SnakeCase {

    private static final Strategy STRATEGY = new Strategy();

    private SnakeCase() {}

    public static String of(String javaName) {
        return STRATEGY.of(javaName);
    }

    /** The mapper's own strategy, so that the two can't differ. */
    private static final class Strategy extends PropertyNamingStrategies.SnakeCaseStrategy {
        String of(String javaName) {
            return translate(javaName);
        }
    }
}
