package com.quenty.platform.idempotency;

import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.DomainProblem;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does the work of a request in one transaction, and when the request carries an {@code Idempotency-Key}, does it once:
 * a retry with the same key and body gets the first answer.
 *
 * <p>The answer is stored by the transaction that did the work. If that fails, or the process dies, nothing is kept and
 * the next attempt starts afresh. Stands where {@code transaction.execute} stood, one time per request.
 *
 * <p>The answer is kept for two days as it is: one that holds a secret must not be given through here.
 */
public class Idempotency {

    private final TransactionOperations transaction;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    Idempotency(TransactionOperations transaction, IdempotencyKeys keys, JsonMapper json) {
        this.transaction = transaction;
        this.keys = keys;
        this.json = json;
    }

    /** @param type of the answer, to read a stored one back */
    public <T> T once(Class<T> type, Supplier<T> work) {
        var request = KeyedRequest.current();
        return request == null ? transact(work) : transact(() -> claimed(request, type, work));
    }

    /**
     * As above, for work that has to ask other services first. They are asked before the transaction begins, so that no
     * connection waits for them, and not at all when there is an answer already. Two concurrent requests both ask, so a
     * question that changes something elsewhere must be idempotent, see {@link #nextId}.
     */
    public <Q, T> T once(Class<T> type, Supplier<Q> question, Function<Q, T> work) {
        var request = KeyedRequest.current();
        if (request == null) {
            var asked = question.get();
            return transact(() -> work.apply(asked));
        }
        var earlier = keys.find(request);
        if (earlier.isPresent()) {
            return replay(earlier.get(), request, type);
        }
        Q asked;
        try {
            asked = question.get();
        } catch (DomainProblem refusal) {
            // The refusal may be due to what the same request has just created.
            return replay(keys.find(request).orElseThrow(() -> refusal), request, type);
        }
        return transact(() -> claimed(request, type, () -> work.apply(asked)));
    }

    /**
     * The id for what the running request makes. Under an {@code Idempotency-Key} it is the same at every retry:
     * a request that created something elsewhere, and never saw the answer, finds it there.
     */
    public String nextId(String prefix) {
        var request = KeyedRequest.current();
        return request == null ? ExternalId.next(prefix) : ExternalId.of(prefix, request.identity());
    }

    /** @return how many answers were old enough to be forgotten */
    int forgetOld() {
        return transact(keys::deleteOld);
    }

    private <T> T claimed(KeyedRequest request, Class<T> type, Supplier<T> work) {
        if (!keys.claim(request)) {
            throw new IdempotencyInProgress();
        }
        // Looked up after the claim: who held it before has committed or rolled back by now.
        var answer = keys.find(request);
        if (answer.isPresent()) {
            return replay(answer.get(), request, type);
        }
        var done = work.get();
        keys.store(request, json.writeValueAsString(done));
        return done;
    }

    private <T> T replay(IdempotencyKeys.Stored stored, KeyedRequest request, Class<T> type) {
        if (!Arrays.equals(stored.fingerprint(), request.fingerprint())) {
            throw new IdempotencyKeyReused();
        }
        KeyedRequest.markReplayed();
        return json.readValue(stored.answer(), type);
    }

    private <T> T transact(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
