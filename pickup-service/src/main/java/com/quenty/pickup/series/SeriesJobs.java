package com.quenty.pickup.series;

import com.quenty.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class SeriesJobs {

    @Bean
    Job expandPickupSeries(SeriesExpansionService expansion, SeriesProperties properties) {
        return Job.every("expand-pickup-series", properties.every(), expansion::run);
    }
}
