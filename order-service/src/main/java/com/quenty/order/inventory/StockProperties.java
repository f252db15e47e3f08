package com.quenty.order.inventory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param minShelfLifeDays what a unit must still be good for when it is reserved, unless its product says otherwise */
@ConfigurationProperties("quenty.order.stock")
record StockProperties(@DefaultValue("1") int minShelfLifeDays) {}
