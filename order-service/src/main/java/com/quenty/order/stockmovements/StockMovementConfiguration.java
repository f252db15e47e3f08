package com.quenty.order.stockmovements;

import com.quenty.platform.partitions.MonthlyPartitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StockMovementConfiguration {

    /** For ever: the stock of any past instant is told from the ledger, and its sum has to be what lies in the shelves. */
    @Bean
    MonthlyPartitions stockMovementPartitions() {
        return MonthlyPartitions.keptForEver("stock_movements", "created_at");
    }
}
