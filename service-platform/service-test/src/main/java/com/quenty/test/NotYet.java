package com.quenty.test;

import java.util.Set;

/** Which rules a service does not keep yet. A line goes when its service keeps the rule, and the class with the last line. */
final class NotYet {

    static final String ROLES = "roles";
    static final String SCOPE = "scope";
    static final String PROBLEMS = "problems";
    static final String TABLES = "tables";
    static final String LANGUAGE = "language";
    static final String LAYOUT = "layout";
    static final String COPIES = "copies";

    private static final Set<String> EXEMPT = Set.of("gateway roles", "gateway problems");

    private NotYet() {}

    static boolean keeps(Class<?> application, String rule) {
        return keeps(ServiceArchitecture.serviceOf(application), rule);
    }

    static boolean keeps(String service, String rule) {
        return !EXEMPT.contains("%s %s".formatted(service, rule));
    }
}
