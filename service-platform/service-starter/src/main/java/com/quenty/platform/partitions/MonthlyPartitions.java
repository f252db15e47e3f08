package com.quenty.platform.partitions;

import java.time.Period;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table that is partitioned by month. Declared as a bean; a job keeps three months ahead and a default partition, and
 * detaches what is older than the retention. A detached month stays as a table of its own, to be archived.
 *
 * @param table partitioned by range of the column
 * @param column of type date or timestamp; months begin at midnight UTC
 * @param retention how long a month stays attached after its end; null without end
 */
public record MonthlyPartitions(
        String table, String column, @Nullable Period retention) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]{0,47}");

    public MonthlyPartitions {
        if (!IDENTIFIER.matcher(table).matches() || !IDENTIFIER.matcher(column).matches()) {
            throw new IllegalArgumentException("%s.%s is no plain name".formatted(table, column));
        }
    }

    public static MonthlyPartitions keptForEver(String table, String column) {
        return new MonthlyPartitions(table, column, null);
    }
}
