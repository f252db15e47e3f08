package com.quenty.order.ordernumbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.order.Warehouse;
import com.quenty.test.Concurrently;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class OrderNumbersIT {

    private final OrderNumberIssuer numbers;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final TransactionOperations transaction;

    OrderNumbersIT(
            OrderNumberIssuer numbers,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            TransactionOperations transaction) {
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.transaction = transaction;
    }

    private static OrderNumber read(String number) {
        return OrderNumber.parse(number).orElseThrow();
    }

    @Test
    void eachCompanyCountsForItself() {
        var first = Warehouse.aCompany();
        var second = Warehouse.aCompany();

        var one = read(numbers.next(first));
        var two = read(numbers.next(first));
        var other = read(numbers.next(second));

        assertThat(one.running()).isEqualTo(1);
        assertThat(two).isEqualTo(new OrderNumber(one.companyCode(), 2));
        assertThat(other.running()).isEqualTo(1);
        assertThat(other.companyCode()).isNotEqualTo(one.companyCode());
    }

    @Test
    void twoInstancesThatCountAtOnceNeverMeet() {
        var company = Warehouse.aCompany();
        var elsewhere = new OrderNumberIssuer(jdbc, transactions);
        List<Callable<String>> calls = IntStream.range(0, 24)
                .<Callable<String>>mapToObj(i -> () -> {
                    var instance = i % 2 == 0 ? numbers : elsewhere;
                    var taken = new StringBuilder();
                    for (int n = 0; n < 10; n++) {
                        taken.append(instance.next(company)).append(' ');
                    }
                    return taken.toString().strip();
                })
                .toList();

        var taken = Concurrently.run(calls).stream()
                .map(Outcome::require)
                .flatMap(ten -> List.of(ten.split(" ")).stream())
                .toList();

        assertThat(new HashSet<>(taken)).hasSize(240);
        assertThat(taken.stream().map(number -> read(number).companyCode()).distinct())
                .hasSize(1);
        assertThat(taken.stream()
                        .mapToLong(number -> read(number).running())
                        .max()
                        .orElseThrow())
                .isLessThan(240 + 2 * 20);
    }

    @Test
    void aRowThatSomebodyHoldsDoesNotHoldUpWhoHasNumbersLeft() {
        var company = Warehouse.aCompany();
        numbers.next(company);

        var next = transaction.execute(status -> {
            jdbc.sql("SELECT 1 FROM order_number_series WHERE company_id = :company FOR UPDATE")
                    .param("company", company)
                    .query(Integer.class)
                    .single();
            return Concurrently.run(1, () -> numbers.next(company)).getFirst().require();
        });

        assertThat(read(next).running()).isEqualTo(2);
    }

    @Test
    void aNumberIsNotTakenWithinATransaction() {
        assertThatThrownBy(() -> transaction.execute(status -> numbers.next(Warehouse.aCompany())))
                .isInstanceOf(IllegalStateException.class);
    }
}
