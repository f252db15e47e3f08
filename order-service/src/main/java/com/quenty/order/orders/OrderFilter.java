package com.quenty.order.orders;

import com.quenty.order.payments.OrderPaymentStatus;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record OrderFilter(
        @Nullable OrderStatus status,

        @Nullable OrderPaymentStatus paymentStatus,

        @Parameter(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") @Size(max = 255) @Nullable
        String customerId,

        @Parameter(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Size(max = 255) @Nullable
        String companyId,

        @Parameter(
                description =
                        "As people say it: without the prefix, or with blanks for hyphens, is accepted. A typing error is a 400.",
                example = "1018 02041 2")
        @Size(max = 50)
        @Nullable
        String orderNumber,

        @Parameter(description = "ISO 4217.", example = "USD") @Size(max = 10) @Nullable
        String currency,

        @Parameter(description = "Placed on this day or later, in the business zone.") @Nullable
        LocalDate placedFrom,

        @Parameter(description = "Placed before this day.") @Nullable
        LocalDate placedUntil) {}
