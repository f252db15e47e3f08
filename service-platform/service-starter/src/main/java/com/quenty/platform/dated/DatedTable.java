package com.quenty.platform.dated;

import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.StaleVersion;
import com.quenty.platform.web.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Versions of data, each valid from a day until the next one is. A version is never changed. Until its day it may be
 * withdrawn, which makes room for another of that day; from its day on it has decided something and stays.
 *
 * @param <V> a row, whatever its key
 */
public final class DatedTable<V extends Versioned> {

    private final JdbcClient jdbc;
    private final RowMapper<V> row;
    private final String table;
    private final @Nullable String key;
    private final BusinessZone zone;
    private final Clock clock;

    DatedTable(JdbcClient jdbc, RowMapper<V> row, String table, @Nullable String key, BusinessZone zone, Clock clock) {
        this.jdbc = jdbc;
        this.row = row;
        this.table = table;
        this.key = key;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * The version in force on a day: the latest that is valid from then or earlier and was not withdrawn.
     *
     * @param keys whose version; of several, the first that has one in force on that day. None for a table without a key.
     */
    public Optional<V> on(LocalDate day, String... keys) {
        return first("valid_from <= :day AND withdrawn_at IS NULL ORDER BY valid_from DESC", day, keys);
    }

    /**
     * The versions in force on a day of all these keys; keys without one are left out. The question of {@link #on} for many at
     * once.
     */
    public List<V> allOn(LocalDate day, Collection<String> keys) {
        return all("%s = wanted.key", day, keys);
    }

    /**
     * The versions in force on a day of all keys that begin like one of these. An index finds them if the column has the collation
     * {@code "C"}.
     */
    public List<V> allBeginningOn(LocalDate day, Collection<String> beginnings) {
        return all(
                "%s COLLATE \"C\" >= wanted.key AND %1$s COLLATE \"C\" < wanted.key || U&'\\+10FFFF'", day, beginnings);
    }

    private List<V> all(String condition, LocalDate day, Collection<String> wanted) {
        if (key == null) {
            throw new IllegalStateException(table + " has no key");
        }
        return jdbc.sql("""
                        SELECT DISTINCT ON (versions.%1$s) versions.* FROM %2$s versions
                        JOIN unnest(:wanted) AS wanted(key) ON %3$s
                        WHERE versions.valid_from <= :day AND versions.withdrawn_at IS NULL
                        ORDER BY versions.%1$s, versions.valid_from DESC
                        """.formatted(key, table, condition.formatted("versions." + key)))
                .param("wanted", wanted.toArray(String[]::new))
                .param("day", day)
                .query(row)
                .list();
    }

    /** The version that is valid from exactly this day; if all of that day were withdrawn, the last of them. */
    public Optional<V> validFrom(LocalDate day, String... keys) {
        return first("valid_from = :day ORDER BY withdrawn_at IS NULL DESC, id DESC", day, keys);
    }

    private Optional<V> first(String condition, LocalDate day, String... keys) {
        return keysOf(keys)
                .flatMap(each -> jdbc
                        .sql("SELECT * FROM %s WHERE %s%s LIMIT 1".formatted(table, ofKey(), condition))
                        .param("key", each)
                        .param("day", day)
                        .query(row)
                        .stream())
                .findFirst();
    }

    /** @throws DatedProblems.ValidityNotAhead unless the validity begins after today */
    public void requireAhead(LocalDate validFrom) {
        var today = zone.today();
        if (!validFrom.isAfter(today)) {
            throw new DatedProblems.ValidityNotAhead(today);
        }
    }

    /**
     * Adds a version; to be called in a transaction.
     *
     * @param insert writes the row, and answers false where one is valid from that day already
     * @throws DatedProblems.ValidityNotAhead unless the validity begins after today
     * @throws DatedProblems.DuplicateValidity where that day has a version
     */
    public void add(LocalDate validFrom, BooleanSupplier insert) {
        requireAhead(validFrom);
        if (!insert.getAsBoolean()) {
            throw new DatedProblems.DuplicateValidity();
        }
    }

    /**
     * Withdraws the version that is to be valid from this day; to be called in a transaction.
     *
     * @param by id of the caller
     * @param notFound for a day from which no version was ever to be valid
     * @return the withdrawn version
     * @throws DatedProblems.VersionInForce from its day on
     * @throws DatedProblems.VersionWithdrawn the second time
     * @throws StaleVersion if the caller saw another version
     */
    public V withdraw(
            LocalDate validFrom,
            IfMatch match,
            String by,
            String reason,
            Supplier<? extends RuntimeException> notFound,
            String... keys) {
        var found = validFrom(validFrom, keys).orElseThrow(notFound);
        match.check(found.version());
        if (!validFrom.isAfter(zone.today())) {
            throw new DatedProblems.VersionInForce(validFrom);
        }
        int withdrawn = jdbc.sql("UPDATE %s SET withdrawn_at = :now, withdrawn_by = :by, withdrawal_reason = :reason"
                                .formatted(table)
                        + " WHERE %svalid_from = :day AND withdrawn_at IS NULL".formatted(ofKey()))
                .param("key", keysOf(keys).findFirst().orElseThrow())
                .param("day", validFrom)
                .param("by", by)
                .param("reason", reason)
                .param("now", SqlTimes.now(clock))
                .update();
        if (withdrawn == 0) {
            throw new DatedProblems.VersionWithdrawn();
        }
        return validFrom(validFrom, keys).orElseThrow(notFound);
    }

    private String ofKey() {
        return key == null ? "" : key + " = :key AND ";
    }

    private Stream<String> keysOf(String... keys) {
        if ((key == null) != (keys.length == 0)) {
            throw new IllegalArgumentException("%s has %s key".formatted(table, key == null ? "no" : "a"));
        }
        return key == null ? Stream.of("") : Arrays.stream(keys);
    }
}
