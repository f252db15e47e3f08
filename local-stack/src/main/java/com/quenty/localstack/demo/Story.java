package com.quenty.localstack.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shared by the chapters: the gateway, the voice, and the cast, which earlier chapters bring on stage for the later.
 * Every run makes people and companies of its own, so that the story may be repeated.
 */
final class Story {

    /** The longest time that the end of a session may take to reach the gateway. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** @param token of the person's present session */
    record Person(String username, String userId, String token) {}

    record Company(String name, String companyId) {}

    final Gateway gateway;

    /** In every name, so that no two runs meet. */
    final String run;

    private final PrintStream out;
    private int steps;

    private @Nullable Person admin;
    private @Nullable Person manager;
    private @Nullable Person outsider;
    private @Nullable Company company;
    private @Nullable Company otherCompany;

    Story(Gateway gateway, String run, PrintStream out) {
        this.gateway = gateway;
        this.run = run;
        this.out = out;
    }

    /** One thing that happens; its outcome is checked inside, the sentence may name what came of it. */
    <T> T step(String sentence, Supplier<T> happening) {
        out.print("  " + sentence);
        out.flush();
        var result = happening.get();
        steps++;
        out.println(" .. ok");
        return result;
    }

    void check(String what, boolean holds) {
        if (!holds) {
            throw new DemoFailed("not so: " + what);
        }
    }

    /** For what happens in a moment rather than at once. */
    boolean soon(BooleanSupplier condition) {
        var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    int steps() {
        return steps;
    }

    // ---- the cast

    Person admin() {
        return onStage(admin, "the administrator");
    }

    void enter(Person administrator) {
        this.admin = administrator;
    }

    /** Runs {@link #company}. */
    Person manager() {
        return onStage(manager, "the manager");
    }

    void enterManager(Person person) {
        this.manager = person;
    }

    /** Runs {@link #otherCompany}, and must not see the first. */
    Person outsider() {
        return onStage(outsider, "the outsider");
    }

    void enterOutsider(Person person) {
        this.outsider = person;
    }

    Company company() {
        return onStage(company, "the company");
    }

    void found(Company founded) {
        this.company = founded;
    }

    Company otherCompany() {
        return onStage(otherCompany, "the other company");
    }

    void foundOther(Company founded) {
        this.otherCompany = founded;
    }

    private static <T> T onStage(@Nullable T actor, String who) {
        if (actor == null) {
            throw new IllegalStateException(who + " comes on stage in an earlier chapter");
        }
        return actor;
    }
}
