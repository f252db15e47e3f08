package com.quenty.pickup.routes.commands;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.persistence.SqlLocks;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.problem.DomainProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps commands, and says which is the next, within the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommandStore {

    private static final int LONGEST_DETAIL = 1000;

    /**
     * A command that is to be decided.
     *
     * @param isLate commands after it were decided already
     * @param reusesId another command had its id before
     */
    record Next(long id, DriverCommand command, boolean isLate, boolean reusesId) {}

    /** The command that has a number. @param same whether it is the one that is asked for */
    private record Kept(String commandId, boolean same, CommandResult result) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CommandStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Batches of one device wait for each other. */
    void lock(int route, String device) {
        SqlLocks.lock(jdbc, "commands of " + route + ' ' + device);
    }

    /**
     * Keeps those that are new. One with the id of another command is kept too, to be refused when its turn comes: those after it would
     * wait for its number for ever.
     */
    void keep(int route, String driver, SendCommandsRequest request) {
        for (var command : request.commands()) {
            jdbc.sql("""
                            INSERT INTO driver_commands
                                (driver_id, command_id, route_id, device_id, device_sequence, device_time, command, received_at,
                                 outcome, reuses_id)
                            VALUES (:driver, :id, :route, :device, :sequence, :deviceTime, CAST(:command AS JSONB), :now, 'held',
                                    EXISTS (SELECT FROM driver_commands c WHERE c.route_id = :route AND c.command_id = :id))
                            ON CONFLICT DO NOTHING
                            """)
                    .param("driver", driver)
                    .param("id", command.commandId())
                    .param("route", route)
                    .param("device", request.deviceId())
                    .param("sequence", command.deviceSequence())
                    .param("deviceTime", SqlTimes.of(command.deviceTime()))
                    .param("command", json.writeValueAsString(command))
                    .param("now", SqlTimes.now(clock))
                    .update();
        }
    }

    /** The fate of the commands of a batch, in its order. One that is no repetition of the command that it says to be is refused alone. */
    List<CommandResult> results(int route, SendCommandsRequest request) {
        return request.commands().stream()
                .map(command -> result(route, request.deviceId(), command))
                .toList();
    }

    private CommandResult result(int route, String device, DriverCommand command) {
        var kept = kept(route, device, command).orElse(null);
        if (kept != null && kept.same()) {
            return kept.result();
        }
        return kept == null || kept.commandId().equals(command.commandId()) || isKnown(route, command.commandId())
                ? refusal(command, new CommandProblems.CommandIdReused())
                : refusal(command, new CommandProblems.CommandSequenceTaken());
    }

    private CommandResult refusal(DriverCommand command, DomainProblem problem) {
        return new CommandResult(
                command.commandId(),
                command.deviceSequence(),
                CommandOutcome.REFUSED,
                clock.instant(),
                problem.code(),
                problem.detail());
    }

    private Optional<Kept> kept(int route, String device, DriverCommand command) {
        return jdbc.sql("""
                        SELECT command_id, device_sequence, outcome, outcome_at, problem, detail,
                            command = CAST(:command AS JSONB) AS same
                        FROM driver_commands
                        WHERE route_id = :route AND device_id = :device AND device_sequence = :sequence
                        """)
                .param("command", json.writeValueAsString(command))
                .param("route", route)
                .param("device", device)
                .param("sequence", command.deviceSequence())
                .query((row, number) -> new Kept(row.getString("command_id"), row.getBoolean("same"), result(row)))
                .optional();
    }

    private boolean isKnown(int route, String commandId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM driver_commands WHERE route_id = :route AND command_id = :id)")
                .param("route", route)
                .param("id", commandId)
                .query(Boolean.class)
                .single();
    }

    private static CommandResult result(ResultSet row) throws SQLException {
        return new CommandResult(
                row.getString("command_id"),
                row.getLong("device_sequence"),
                Coded.of(CommandOutcome.class, row.getString("outcome")),
                SqlTimes.instantOrNull(row, "outcome_at"),
                row.getString("problem"),
                row.getString("detail"));
    }

    /** The number after the last that was decided, or the first that the device still has. */
    long nextSequence(int route, String device, @Nullable Long fromSequence) {
        long decided = Objects.requireNonNullElse(
                jdbc.sql("""
                                SELECT max(device_sequence) FROM driver_commands
                                WHERE route_id = :route AND device_id = :device AND outcome <> 'held'
                                """)
                        .param("route", route)
                        .param("device", device)
                        .query(Long.class)
                        .optional()
                        .orElse(0L),
                0L);
        return Math.max(decided + 1, fromSequence == null ? 1 : fromSequence);
    }

    /** The command to decide next; empty when one before it has not come. */
    Optional<Next> next(int route, String device, @Nullable Long fromSequence) {
        long next = nextSequence(route, device, fromSequence);
        return jdbc.sql("""
                        SELECT id, command, device_sequence, reuses_id FROM driver_commands
                        WHERE route_id = :route AND device_id = :device AND outcome = 'held' AND device_sequence <= :next
                        ORDER BY device_sequence LIMIT 1
                        """)
                .param("route", route)
                .param("device", device)
                .param("next", next)
                .query((row, number) -> new Next(
                        row.getLong("id"),
                        json.readValue(row.getString("command"), DriverCommand.class),
                        row.getLong("device_sequence") < nextSequence(route, device, null),
                        row.getBoolean("reuses_id")))
                .optional();
    }

    /** Stops at which held commands of a device say whether packages were taken over. */
    Set<Integer> stopsToEnd(int route, String device) {
        return jdbc
                .sql("""
                        SELECT command FROM driver_commands
                        WHERE route_id = :route AND device_id = :device AND outcome = 'held'
                        """)
                .param("route", route)
                .param("device", device)
                .query((row, number) -> json.readValue(row.getString("command"), DriverCommand.class))
                .list()
                .stream()
                .filter(command -> command.type() == CommandType.COMPLETE || command.type() == CommandType.FAIL)
                .map(command -> Objects.requireNonNull(command.stopNumber()))
                .collect(Collectors.toSet());
    }

    /** The stop that a command was to end; empty for one that ends none. */
    Optional<Integer> stopEndedBy(long id) {
        return jdbc.sql("SELECT command FROM driver_commands WHERE id = :id")
                .param("id", id)
                .query((row, number) -> json.readValue(row.getString("command"), DriverCommand.class))
                .optional()
                .filter(command -> command.type().endsAStop())
                .map(DriverCommand::stopNumber);
    }

    void applied(long id) {
        decide(id, CommandOutcome.APPLIED, null, null);
    }

    void refused(long id, DomainProblem problem) {
        var detail = problem.detail();
        decide(
                id,
                CommandOutcome.REFUSED,
                problem.code(),
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail);
    }

    private void decide(long id, CommandOutcome outcome, @Nullable String problem, @Nullable String detail) {
        jdbc.sql("""
                        UPDATE driver_commands SET outcome = :outcome, outcome_at = :now, problem = :problem, detail = :detail
                        WHERE id = :id AND outcome = 'held'
                        """)
                .param("outcome", outcome.code())
                .param("now", SqlTimes.now(clock))
                .param("problem", problem, Types.VARCHAR)
                .param("detail", detail, Types.VARCHAR)
                .param("id", id)
                .update();
    }
}
