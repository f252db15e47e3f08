package com.quenty.platform.partitions;

import com.quenty.platform.jobs.Job;
import com.quenty.platform.jobs.SchedulerAutoConfiguration;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A job that keeps the partitions of every {@link MonthlyPartitions} bean. */
@AutoConfiguration(before = SchedulerAutoConfiguration.class)
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnBean(MonthlyPartitions.class)
public class PartitionsAutoConfiguration {

    @Bean
    PartitionMaintenance partitionMaintenance(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        return new PartitionMaintenance(jdbc, transaction, clock);
    }

    /** Right after the first start, and often enough that a missed night does no harm. */
    @Bean
    Job monthlyPartitions(PartitionMaintenance maintenance, ObjectProvider<MonthlyPartitions> tables) {
        return Job.every(
                "monthly-partitions",
                Duration.ofHours(12),
                () -> maintenance.maintainAll(tables.orderedStream().toList()));
    }
}
