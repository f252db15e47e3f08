package com.quenty.order.stockcounts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param tolerance by how many units an item may differ without another person's approval */
@ConfigurationProperties("quenty.order.stock-counts")
record StockCountProperties(@DefaultValue("5") int tolerance) {}
