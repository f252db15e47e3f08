package com.quenty.order.stockmovements;

import com.quenty.platform.partitions.MonthlyPartitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StockMovementConfiguration {

    /** Kept for ever: the stock of any past instant is computed from the ledger, and its sum is the present stock. */
    @Bean
    MonthlyPartitions stockMovementPartitions() {
        return MonthlyPartitions.keptForEver("stock_movements", "created_at");
    }
}
