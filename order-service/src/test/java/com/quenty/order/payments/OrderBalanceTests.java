package com.quenty.order.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderBalanceTests {

    private static Money usd(BigDecimal amount) {
        return Money.of(amount, "USD");
    }

    private static OrderBalance balance(
            BigDecimal total,
            BigDecimal captured,
            BigDecimal refunded,
            BigDecimal credited,
            BigDecimal back,
            boolean closed) {
        return new OrderBalance(usd(total), usd(credited), usd(captured), usd(refunded), usd(back), closed);
    }

    @ParameterizedTest(
            name = "of {0}, captured {1}, refunded {2}, of it credited {3}, charged back {4}, closed {5}: {6}")
    @CsvSource({
        "25, 0,  0,    0,    0,  false, UNPAID",
        "25, 10, 0,    0,    0,  false, PARTIALLY_PAID",
        "25, 25, 0,    0,    0,  false, PAID",
        "25, 30, 0,    0,    0,  false, OVERPAID",
        "25, 30, 5,    0,    0,  false, PAID",
        "25, 30, 3,    0,    0,  false, OVERPAID",
        "25, 25, 12.5, 12.5, 0,  false, PARTIALLY_REFUNDED",
        "25, 25, 10,   0,    0,  false, PARTIALLY_PAID",
        "25, 10, 5,    5,    0,  false, PARTIALLY_PAID",
        "25, 25, 25,   25,   0,  false, REFUNDED",
        "25, 25, 25,   0,    0,  false, UNPAID",
        "25, 25, 0,    0,    5,  false, PARTIALLY_PAID",
        "25, 25, 0,    0,    25, false, UNPAID",
        "5,  25, 20,   20,   0,  false, OVERPAID",
        "0,  0,  0,    0,    0,  false, PAID",
        "0,  10, 0,    0,    0,  false, OVERPAID",
        "0,  10, 10,   0,    0,  false, REFUNDED",
        "25, 0,  0,    0,    0,  true,  UNPAID",
        "0,  0,  0,    0,    0,  true,  UNPAID",
        "25, 25, 0,    0,    0,  true,  OVERPAID",
        "25, 25, 25,   0,    0,  true,  REFUNDED",
        "25, 25, 10,   10,   0,  true,  OVERPAID",
        "25, 25, 10,   10,   15, true,  REFUNDED"
    })
    void theStatusFollowsFromWhatIsOwedAndPaid(
            BigDecimal total,
            BigDecimal captured,
            BigDecimal refunded,
            BigDecimal credited,
            BigDecimal chargedBack,
            boolean closed,
            OrderPaymentStatus status) {
        assertThat(balance(total, captured, refunded, credited, chargedBack, closed)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void theReturnOfAnOverpaymentIsNoCredit() {
        var paid = new OrderBalance(
                usd(new BigDecimal("15")),
                usd(BigDecimal.ZERO),
                usd(new BigDecimal("25")),
                usd(BigDecimal.ZERO),
                usd(BigDecimal.ZERO),
                false);
        assertThat(paid.overpaid()).isEqualTo(usd(BigDecimal.TEN));

        var larger = paid.afterRefund(usd(BigDecimal.TEN), usd(BigDecimal.ZERO)).costing(usd(new BigDecimal("25")));

        assertThat(larger.outstanding()).isEqualTo(usd(BigDecimal.TEN));
        assertThat(larger.isSettled()).isFalse();
    }
}
