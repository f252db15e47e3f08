package com.quenty.platform.lifecycle;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import java.util.List;

/** A move that the lifecycle does not allow; the answer names those it does. */
@ProblemCode("illegal-transition")
public final class IllegalTransition extends Conflict {

    /** The allowed moves are those by other verbs too; the refused one is never among them. */
    public IllegalTransition(Lifecycle<?> from, Lifecycle<?> to) {
        super("A move from %s to %s is not allowed.".formatted(from.code(), to.code()));
        List<String> allowed = from.next().stream()
                .filter(status -> !status.equals(to))
                .map(status -> ((Coded) status).code())
                .sorted()
                .toList();
        with("from", from.code());
        with("to", to.code());
        with("allowed", allowed);
    }
}
