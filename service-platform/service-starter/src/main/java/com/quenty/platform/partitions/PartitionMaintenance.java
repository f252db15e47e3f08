package com.quenty.platform.partitions;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
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
 *
 * <p>Locks on tables are taken before anything is changed, and given up after a moment: a transaction that works with
 * the tables may hold one and want the other. PostgreSQL would end such a deadlock after {@code deadlock_timeout}, one
 * second, by failing either side; this gives in before and retries, so that it is never the user's request that fails.
 */
class PartitionMaintenance {

    private static final Logger log = LoggerFactory.getLogger(PartitionMaintenance.class);

    private static final int MONTHS_AHEAD = 3;

    private static final int ATTEMPTS = 20;

    /** All waits of an attempt together end within the second after which PostgreSQL looks for deadlocks. */
    private static final Duration LOCKS_WITHIN = Duration.ofMillis(600);

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** PostgreSQL's {@code lock_not_available}. */
    private static final String LOCK_TIMEOUT = "55P03";

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
        for (int attempt = 1; ; attempt++) {
            // Writers come in by the table or by what it refers to: with each way round others stand across.
            boolean referredFirst = attempt % 2 == 1;
            try {
                transaction.executeWithoutResult(status -> maintainNow(table, referredFirst));
                return;
            } catch (DataAccessException failure) {
                if (attempt == ATTEMPTS || !isLockTimeout(failure)) {
                    throw failure;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean isLockTimeout(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause && LOCK_TIMEOUT.equals(cause.getSQLState());
    }

    private void maintainNow(MonthlyPartitions table, boolean referredFirst) {
        // Bounds are printed in the session's zone.
        execute("SET LOCAL TimeZone = 'UTC'");
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:lock))::text")
                .param("lock", "partitions of " + table.table())
                .query(String.class)
                .single();
        var existing = partitions(table);
        boolean hasDefault = hasDefault(table);
        var missing = missing(existing);
        var outdated = outdated(table, existing);
        if (hasDefault && missing.isEmpty() && outdated.isEmpty()) {
            return;
        }
        lock(table, referredFirst);
        if (!hasDefault) {
            execute("CREATE TABLE %s PARTITION OF %s DEFAULT".formatted(defaultOf(table), table.table()));
        }
        missing.forEach(month -> make(table, month));
        outdated.forEach(partition -> {
            execute("ALTER TABLE %s DETACH PARTITION %s".formatted(table.table(), partition.name()));
            log.info("Partition {} detached: all of it is older than {}", partition.name(), table.retention());
        });
    }

    /**
     * Readers wait too: a statement that was planned without a new partition would find its rows in neither. The tables
     * that this one refers to are locked as PostgreSQL does it for the foreign keys of a partition. Partitions need no
     * lock of their own, since they are reached through the table only.
     */
    private void lock(MonthlyPartitions table, boolean referredFirst) {
        var referred = jdbc.sql("""
                        SELECT DISTINCT confrelid::regclass::text FROM pg_constraint
                        WHERE contype = 'f' AND conrelid = to_regclass(:table) ORDER BY 1
                        """).param("table", table.table()).query(String.class).stream()
                .map(other -> "LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE".formatted(other));
        var own = Stream.concat(Stream.of("ONLY " + table.table()), fallback(table).stream())
                .map(name -> "LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(name));
        var locks = (referredFirst ? Stream.concat(referred, own) : Stream.concat(own, referred)).toList();
        execute("SET LOCAL lock_timeout = '%dms'".formatted(LOCKS_WITHIN.toMillis() / locks.size()));
        locks.forEach(this::execute);
    }

    /** @throws IllegalStateException for a table that has no partitions at all */
    private boolean hasDefault(MonthlyPartitions table) {
        return jdbc.sql("SELECT partdefid <> 0 FROM pg_partitioned_table WHERE partrelid = to_regclass(:table)")
                .param("table", table.table())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException(table.table() + " is not partitioned"));
    }

    private Optional<String> fallback(MonthlyPartitions table) {
        return jdbc.sql("""
                        SELECT partdefid::regclass::text FROM pg_partitioned_table
                        WHERE partrelid = to_regclass(:table) AND partdefid <> 0
                        """).param("table", table.table()).query(String.class).optional();
    }

    private List<YearMonth> missing(List<Partition> existing) {
        var thisMonth = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        return Stream.iterate(thisMonth, month -> month.plusMonths(1))
                .limit(1 + MONTHS_AHEAD)
                .filter(month -> existing.stream().noneMatch(partition -> partition.covers(month)))
                .toList();
    }

    private List<Partition> outdated(MonthlyPartitions table, List<Partition> existing) {
        var retention = table.retention();
        if (retention == null) {
            return List.of();
        }
        var keptFrom = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(retention);
        return existing.stream()
                .filter(partition -> !partition.to().isAfter(keptFrom))
                .toList();
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
        var fallback = fallback(table).orElseThrow();
        boolean strays = jdbc.sql("SELECT EXISTS (SELECT FROM %s WHERE %s)".formatted(fallback, inMonth))
                .query(Boolean.class)
                .single();
        if (!strays) {
            return;
        }
        // A ledger refuses DELETE by trigger. Rows are not deleted here but moved, within one table and transaction.
        execute("ALTER TABLE %s DISABLE TRIGGER USER".formatted(fallback));
        execute("WITH moved AS (DELETE FROM %s WHERE %s RETURNING *) INSERT INTO %s SELECT * FROM moved"
                .formatted(fallback, inMonth, partition));
        execute("ALTER TABLE %s ENABLE TRIGGER USER".formatted(fallback));
        log.warn("Rows of {} had gone to {} and were moved", partition, fallback);
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
