package com.quenty.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.ProblemCode;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

class UniqueKeysTests {

    @ProblemCode("duplicate-label")
    private static final class DuplicateLabel extends Conflict {
        DuplicateLabel() {
            super("The label is taken.");
        }
    }

    private static final Map<String, Supplier<DomainProblem>> KEYS = Map.of("parcels_label_key", DuplicateLabel::new);

    @Test
    void workThatViolatesNothingGoesThrough() {
        assertThat(UniqueKeys.refusing(KEYS, () -> "done")).isEqualTo("done");
    }

    @Test
    void aKnownConstraintIsItsProblemByJpaAndByJdbc() {
        assertThatThrownBy(() -> UniqueKeys.refusing(KEYS, () -> {
                    throw byJpa("parcels_label_key");
                }))
                .isInstanceOf(DuplicateLabel.class);
        assertThatThrownBy(() -> UniqueKeys.refusing(KEYS, () -> {
                    throw byJdbc("parcels_label_key");
                }))
                .isInstanceOf(DuplicateLabel.class);
    }

    @Test
    void anyOtherConstraintIsAFaultOfOurs() {
        assertThatThrownBy(() -> UniqueKeys.refusing(KEYS, () -> {
                    throw byJdbc("parcels_weight_check");
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> UniqueKeys.refusing(KEYS, () -> {
                    throw new DataIntegrityViolationException("no cause");
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static DataIntegrityViolationException byJpa(String constraint) {
        return new DataIntegrityViolationException(
                "could not execute statement",
                new ConstraintViolationException("refused", new SQLException("refused", "23505"), constraint));
    }

    /** As the server sends it: a field's letter, its text, and a zero byte. */
    private static DataIntegrityViolationException byJdbc(String constraint) {
        return new DuplicateKeyException(
                "refused",
                new PSQLException(new ServerErrorMessage("SERROR\0C23505\0Mrefused\0n" + constraint + "\0\0")));
    }
}
