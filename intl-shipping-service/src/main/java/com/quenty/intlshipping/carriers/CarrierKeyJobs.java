package com.quenty.intlshipping.carriers;

import com.quenty.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class CarrierKeyJobs {

    @Bean
    Job carrierKeyMove(CarrierKeyService keys, CarrierKeyProperties properties) {
        return Job.every("carrier-key-move", properties.moveEvery(), keys::moveToPresentMasterKey);
    }

    @Bean
    Job webhookSecretMove(WebhookSecretService secrets, CarrierKeyProperties properties) {
        return Job.every("webhook-secret-move", properties.moveEvery(), secrets::moveToPresentMasterKey);
    }
}
