package com.quenty.platform.partitions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the partitions of one table. All of a table is done in one transaction under a lock of its own, so that two
 * instances, or a run that is killed, leave nothing half made.
 */
class PartitionMaintenance {

    private static final Logger log = LoggerFactory.getLogger(PartitionMaintenance.class);

    private static final int MONTHS_AHEAD = 3;

    /** As in {@code FOR VALUES FROM ('2026-11-01') TO ('2026-12-01')}, with or without a time. */
    private static final Pattern BOUNDS =
            Pattern.compile("FROM \\('(\\d{4}-\\d\\d-\\d\\d).*TO \\('(\\d{4}-\\d\\d-\\d\\d)");

    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("'_y'uuuu'm'MM");

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    PartitionMaintenance(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A partition as the catalogue has it; months are what lies between its bounds. */
    private record Partition(String name, LocalDate from, LocalDate to) {
        boolean covers(YearMonth month) {
            return from.isBefore(month.plusMonths(1).atDay(1)) && to.isAfter(month.atDay(1));
        }
    }

    /** One table that can't be had, for a lock that somebody holds, does not keep the others from their partitions. */
    void maintainAll(List<MonthlyPartitions> tables) {
        var failures = new ArrayList<RuntimeException>();
        for (var table : tables) {
            try {
                maintain(table);
            } catch (DataAccessException | IllegalStateException failure) {
                failures.add(failure);
            }
        }
        failures.stream()
                .reduce((first, other) -> {
                    first.addSuppressed(other);
                    return first;
                })
                .ifPresent(failure -> {
                    throw failure;
                });
    }

    void maintain(MonthlyPartitions table) {
        transaction.executeWithoutResult(status -> {
            // Bounds are printed in the session's zone. A waiting DDL statement makes all others wait behind it: give
            // up early, the next run comes.
            execute("SET LOCAL TimeZone = 'UTC'");
            execute("SET LOCAL lock_timeout = '5s'");
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:lock))::text")
                    .param("lock", "partitions of " + table.table())
                    .query(String.class)
                    .single();
            ensureDefault(table);
            makeAhead(table);
            detachOld(table);
        });
    }

    private void ensureDefault(MonthlyPartitions table) {
        boolean exists = jdbc.sql(
                        "SELECT partdefid <> 0 FROM pg_partitioned_table WHERE partrelid = to_regclass(:table)")
                .param("table", table.table())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException(table.table() + " is not partitioned"));
        if (!exists) {
            execute("CREATE TABLE %s PARTITION OF %s DEFAULT".formatted(defaultOf(table), table.table()));
        }
    }

    private void makeAhead(MonthlyPartitions table) {
        var existing = partitions(table);
        var thisMonth = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        Stream.iterate(thisMonth, month -> month.plusMonths(1))
                .limit(1 + MONTHS_AHEAD)
                .filter(month -> existing.stream().noneMatch(partition -> partition.covers(month)))
                .forEach(month -> make(table, month));
    }

    /** Made beside the table and attached then, since rows of the month may lie in the default partition already. */
    private void make(MonthlyPartitions table, YearMonth month) {
        var partition = table.table() + month.format(SUFFIX);
        var first = month.atDay(1);
        var next = month.plusMonths(1).atDay(1);
        var inMonth = "%1$s >= '%2$s' AND %1$s < '%3$s'".formatted(table.column(), first, next);
        execute("CREATE TABLE %s (LIKE %s INCLUDING ALL EXCLUDING IDENTITY)".formatted(partition, table.table()));
        moveOutOfDefault(table, partition, inMonth);
        execute("ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM ('%s') TO ('%s')"
                .formatted(table.table(), partition, first, next));
        log.info("Partition {} made", partition);
    }

    private void moveOutOfDefault(MonthlyPartitions table, String partition, String inMonth) {
        var fallback = jdbc.sql(
                        "SELECT partdefid::regclass::text FROM pg_partitioned_table WHERE partrelid = to_regclass(:table)")
                .param("table", table.table())
                .query(String.class)
                .single();
        var strays = "SELECT EXISTS (SELECT FROM %s WHERE %s)".formatted(fallback, inMonth);
        if (!ask(strays)) {
            // Who writes waits from here on: a row that came after this look would keep the partition from being
            // attached.
            execute("LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE".formatted(fallback));
            if (!ask(strays)) {
                return;
            }
        }
        // Who reads waits too: a statement that was planned without the new partition would find the rows in neither.
        execute("LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(table.table()));
        // A ledger refuses DELETE by trigger. Rows are not deleted here but moved, within one table and transaction.
        execute("ALTER TABLE %s DISABLE TRIGGER USER".formatted(fallback));
        execute("WITH moved AS (DELETE FROM %s WHERE %s RETURNING *) INSERT INTO %s SELECT * FROM moved"
                .formatted(fallback, inMonth, partition));
        execute("ALTER TABLE %s ENABLE TRIGGER USER".formatted(fallback));
        log.warn("Rows of {} had gone to {} and were moved", partition, fallback);
    }

    private boolean ask(String question) {
        return jdbc.sql(question).query(Boolean.class).single();
    }

    private void detachOld(MonthlyPartitions table) {
        var retention = table.retention();
        if (retention == null) {
            return;
        }
        var keptFrom = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(retention);
        partitions(table).stream()
                .filter(partition -> !partition.to().isAfter(keptFrom))
                .forEach(partition -> {
                    execute("ALTER TABLE %s DETACH PARTITION %s".formatted(table.table(), partition.name()));
                    log.info("Partition {} detached: all of it is older than {}", partition.name(), retention);
                });
    }

    private List<Partition> partitions(MonthlyPartitions table) {
        return jdbc
                .sql("""
                        SELECT c.oid::regclass::text AS name, pg_get_expr(c.relpartbound, c.oid) AS bounds
                        FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                        WHERE i.inhparent = to_regclass(:table)
                        """)
                .param("table", table.table())
                .query((row, number) -> new String[] {row.getString("name"), row.getString("bounds")})
                .list()
                .stream()
                .flatMap(row -> BOUNDS.matcher(row[1])
                        .results()
                        .map(bounds -> new Partition(
                                row[0], LocalDate.parse(bounds.group(1)), LocalDate.parse(bounds.group(2)))))
                .toList();
    }

    private static String defaultOf(MonthlyPartitions table) {
        return table.table() + "_default";
    }

    private void execute(String statement) {
        jdbc.sql(statement).update();
    }
}
