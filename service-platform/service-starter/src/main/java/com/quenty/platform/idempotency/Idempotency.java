package com.quenty.platform.idempotency;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

public class Idempotency {

    private final TransactionOperations transaction;

    Idempotency(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    public <T> T once(Class<T> type, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    public <Q, T> T once(Class<T> type, Supplier<Q> question, Function<Q, T> work) {
        var answer = question.get();
        return once(type, () -> work.apply(answer));
    }
}
