package com.quenty.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.time.TimeAutoConfiguration;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The service's one scheduler, on the service's own database. */
@AutoConfiguration(
        after = TimeAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@ConditionalOnClass({Scheduler.class, DataSource.class})
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(SchedulerProperties.class)
public class SchedulerAutoConfiguration {

    @Bean
    TaskJson taskJson() {
        return new TaskJson(JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build());
    }

    @Bean
    JobTasks jobTasks(ObjectProvider<Job> jobs, BusinessZone zone, ObjectProvider<ObservationRegistry> observations) {
        return new JobTasks(
                jobs.orderedStream().toList(), zone, observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean(destroyMethod = "") // SchedulerLifecycle stops it, earlier and once
    @DependsOnDatabaseInitialization
    Scheduler scheduler(
            DataSource dataSource,
            ObjectProvider<TaskSource> sources,
            SchedulerProperties properties,
            TaskJson json,
            Clock clock,
            @Value("${spring.application.name:service}") String service) {
        List<Task<?>> tasks = sources.orderedStream()
                .<Task<?>>flatMap(source -> source.tasks().stream())
                .toList();
        return new WallClockBuilder(dataSource, tasks)
                .clock(clock::instant)
                .threads(properties.threads())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(properties.pollingInterval())
                .heartbeatInterval(properties.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(properties.stopWithin())
                .schedulerName(new SchedulerName.Fixed(ExternalId.next(service)))
                .serializer(json)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                // A delivery whose handler is gone stays until somebody has decided about it.
                .deleteUnresolvedAfter(Duration.ofDays(3650))
                // Each task logs its own failures, in one line.
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    @Bean
    SchedulerWakeUp schedulerWakeUp(ObjectProvider<Scheduler> scheduler) {
        return new SchedulerWakeUp(scheduler);
    }

    @Bean
    SchedulerLifecycle schedulerLifecycle(Scheduler scheduler, SchedulerProperties properties) {
        return new SchedulerLifecycle(scheduler, properties.enabled());
    }

    /** The service's clock decides what is due, but real time passes between two polls: a test may stop the clock. */
    private static final class WallClockBuilder extends SchedulerBuilder {

        WallClockBuilder(DataSource dataSource, List<Task<?>> tasks) {
            super(dataSource, tasks);
            for (Task<?> task : tasks) {
                if (task instanceof OnStartup startup) {
                    startTasks.add(startup);
                }
            }
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(poolingInterval, new SystemClock());
        }
    }
}
