package com.quenty.platform.persistence;

import com.quenty.platform.problem.DomainProblem;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Turns violated constraints into problems. The database decides on duplicates: two requests at once both find a name
 * free, and the key refuses the second.
 *
 * <p>PostgreSQL aborts the transaction of the statement, so the problem has to leave the transaction as well.
 */
public final class UniqueKeys {

    private UniqueKeys() {}

    /**
     * Does the work and answers a violated constraint with its problem.
     *
     * @param problems by the name of the constraint or unique index, as the migration gives it
     * @param work has to flush what it saves, or to commit
     * @throws DomainProblem the one of the constraint
     * @throws DataIntegrityViolationException for any other constraint: a fault of the service
     */
    public static <T extends @Nullable Object> T refusing(
            Map<String, ? extends Supplier<? extends DomainProblem>> problems, Supplier<T> work) {
        try {
            return work.get();
        } catch (DataIntegrityViolationException violation) {
            var problem = problems.get(constraintOf(violation));
            if (problem == null) {
                throw violation;
            }
            throw problem.get();
        }
    }

    /** As {@link #refusing(Map, Supplier)}, for work without a result. */
    public static void refusing(Map<String, ? extends Supplier<? extends DomainProblem>> problems, Runnable work) {
        UniqueKeys.<@Nullable Void>refusing(problems, () -> {
            work.run();
            return null;
        });
    }

    /** Empty when the database did not say. */
    private static String constraintOf(DataIntegrityViolationException violation) {
        for (Throwable cause = violation.getCause(); cause != null; cause = cause.getCause()) {
            var name = switch (cause) {
                case ConstraintViolationException hibernate -> hibernate.getConstraintName();
                case PSQLException driver
                when driver.getServerErrorMessage() != null ->
                    driver.getServerErrorMessage().getConstraint();
                default -> null;
            };
            if (name != null) {
                return name;
            }
        }
        return "";
    }
}
