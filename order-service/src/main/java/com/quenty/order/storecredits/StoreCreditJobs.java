package com.quenty.order.storecredits;

import com.quenty.platform.jobs.Job;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class StoreCreditJobs {

    /** It can't be spent from midnight on; here it leaves the balance. */
    @Bean
    Job lapseStoreCredit(StoreCreditService service) {
        return Job.daily("lapse-store-credit", LocalTime.of(0, 30), service::lapse);
    }
}
