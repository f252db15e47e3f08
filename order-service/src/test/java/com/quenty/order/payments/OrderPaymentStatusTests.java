package com.quenty.order.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderPaymentStatusTests {

    @ParameterizedTest(name = "of {0}, captured {1}, gone {2}: {3}")
    @CsvSource({
        "25.00, 0,     0,     UNPAID",
        "25.00, 10,    0,     PARTIALLY_PAID",
        "25.00, 25.0,  0,     PAID",
        "25.00, 30,    0,     OVERPAID",
        "25.00, 30,    5.000, PAID",
        "25.00, 30,    3,     OVERPAID",
        "25.00, 25,    12.5,  PARTIALLY_REFUNDED",
        "25.00, 10,    5,     PARTIALLY_REFUNDED",
        "25.00, 25,    25.00, REFUNDED",
        "0,     0,     0,     PAID",
        "0,     10,    0,     OVERPAID",
        "0,     10,    10,    REFUNDED"
    })
    void followsFromTheSums(BigDecimal total, BigDecimal captured, BigDecimal gone, OrderPaymentStatus status) {
        assertThat(OrderPaymentStatus.of(total, captured, gone)).isEqualTo(status);
    }
}
