package com.quenty.contracts.order;

import java.time.Instant;

public record DeliveryNotice(Instant deliveredAt) {}
