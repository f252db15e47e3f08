package com.quenty.microcredit.loanpayments;

import com.quenty.platform.partitions.MonthlyPartitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LoanPaymentConfiguration {

    @Bean
    MonthlyPartitions loanPaymentMonths() {
        return MonthlyPartitions.keptForEver("loan_payments", "payment_date");
    }
}
