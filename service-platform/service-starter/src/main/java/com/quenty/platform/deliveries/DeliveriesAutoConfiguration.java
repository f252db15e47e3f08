package com.quenty.platform.deliveries;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.quenty.platform.jobs.SchedulerAutoConfiguration;
import com.quenty.platform.jobs.SchedulerWakeUp;
import com.quenty.platform.jobs.TaskJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Deliveries of every bean that is a {@link DeliveryHandler}. */
@AutoConfiguration(after = SchedulerAutoConfiguration.class)
@ConditionalOnClass({Scheduler.class, JdbcClient.class})
@ConditionalOnBean(Scheduler.class)
@EnableConfigurationProperties(DeliveryProperties.class)
public class DeliveriesAutoConfiguration {

    @Bean
    DeliveryHandlers deliveryHandlers(ObjectProvider<DeliveryHandler<?>> handlers) {
        return new DeliveryHandlers(handlers);
    }

    @Bean
    Deliveries deliveries(
            JdbcClient jdbc,
            DeliveryHandlers handlers,
            TaskJson json,
            SchedulerWakeUp scheduler,
            ObjectProvider<ObservationRegistry> observations,
            Clock clock) {
        return new Deliveries(
                jdbc, handlers, json, scheduler, observations.getIfAvailable(() -> ObservationRegistry.NOOP), clock);
    }

    @Bean
    DeadDeliveries deadDeliveries(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        return new DeadDeliveries(jdbc, transaction, clock);
    }

    @Bean
    DeliveryGauges deliveryGauges(JdbcClient jdbc) {
        return new DeliveryGauges(jdbc);
    }

    @Bean
    DeliveryTasks deliveryTasks(
            DeliveryHandlers handlers,
            DeadDeliveries dead,
            DeliveryProperties properties,
            TaskJson json,
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<MeterRegistry> meters,
            Clock clock) {
        return new DeliveryTasks(
                handlers,
                dead,
                properties,
                json,
                observations.getIfAvailable(() -> ObservationRegistry.NOOP),
                meters.getIfAvailable(SimpleMeterRegistry::new),
                clock);
    }
}
