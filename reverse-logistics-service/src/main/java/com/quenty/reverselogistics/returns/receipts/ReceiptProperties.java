package com.quenty.reverselogistics.returns.receipts;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param location of order-service's stock where returned goods lie; none where places are not distinguished */
@ConfigurationProperties("quenty.reverselogistics.receipts")
record ReceiptProperties(@Nullable String location) {}
