package com.quenty.bench;

import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.demo.Gateway;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * The end of day of microcredit-service over ten thousand loans, on the worst day there is: something changes on every one of
 * them, so that each is replayed. Measured is what the service says of its own run.
 */
final class EndOfDay implements Scenario {

    private static final int LOANS = Integer.getInteger("quenty.bench.loans", 10_000);
    private static final int ROUNDS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String PATH = "/api/v1/loans/end-of-day";

    private final PrintStream out;

    EndOfDay(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "end-of-day";
    }

    @Override
    public List<Row> measure(BenchStack stack) throws IOException, InterruptedException {
        stack.up(BenchStack.ONE_PROCESS);
        try (var gateway = stack.gateway()) {
            var token = stack.adminToken();
            var today = LocalDate.parse(text(gateway, token, "calendar_date"));
            lend(stack, today);
            // Not counted: it also books the payments that the loans come with.
            turnBack(stack, today);
            turn(gateway, token, today);
            var seconds = new Series();
            for (int round = 0; round < ROUNDS; round++) {
                turnBack(stack, today);
                seconds.add(turn(gateway, token, today));
                out.printf(Locale.ROOT, "  round %d: %s s%n", round + 1, seconds.inWords("%.1f"));
            }
            return List.of(Row.atMost(
                    "end of day, %,d loans that all change".formatted(LOANS), seconds, "s", 120, 60, "one thread"));
        } finally {
            stack.down();
        }
    }

    private void lend(BenchStack stack, LocalDate today) throws IOException {
        out.printf("  lending %,d times%n", LOANS);
        execute(
                stack,
                resource("lend.sql").replace("{loans}", Integer.toString(LOANS)).replace("{today}", today.toString()));
    }

    /** Yesterday once more: for the business date, the runs and every loan. */
    private static void turnBack(BenchStack stack, LocalDate today) throws IOException {
        execute(stack, resource("turn-back.sql").replace("{today}", today.toString()));
    }

    private static double turn(Gateway gateway, String token, LocalDate today) throws InterruptedException {
        require(gateway.post(token, PATH + "/run").status() == 202, "the end of day can't be run");
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            Thread.sleep(Duration.ofMillis(500));
            var run = gateway.get(token, PATH).body().path("runs").path(0);
            if (run.path("business_date").asString("").equals(today.toString()) && finished(run)) {
                require(run.path("failures").asInt() == 0, "loans could not be aged");
                require(run.path("loans_aged").asInt() >= LOANS, "loans were left out");
                return seconds(run);
            }
        }
        throw new LauncherFailure("the end of day did not come to its end within " + LONGEST);
    }

    private static boolean finished(JsonNode run) {
        return run.hasNonNull("finished_at");
    }

    private static double seconds(JsonNode run) {
        return Duration.between(
                                Instant.parse(run.path("started_at").asString()),
                                Instant.parse(run.path("finished_at").asString()))
                        .toMillis()
                / 1e3;
    }

    private static String text(Gateway gateway, String token, String member) {
        var answer = gateway.get(token, PATH);
        require(answer.status() == 200, "the business date can't be read");
        return answer.body().path(member).asString();
    }

    private static void execute(BenchStack stack, String sql) throws IOException {
        try (var connection = stack.connect("microcredit_db", "microcredit");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    private static String resource(String name) throws IOException {
        try (var resource = EndOfDay.class.getResourceAsStream("/end-of-day/" + name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new LauncherFailure(otherwise);
        }
    }
}
