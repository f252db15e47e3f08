package com.quenty.order.storage;

import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;

/** Which constraint a statement ran against: the last word on duplicates, when two requests raced past the first. */
public final class ViolatedConstraint {

    private ViolatedConstraint() {}

    /** The constraint's name, empty when the database did not say. */
    public static String nameIn(DataIntegrityViolationException refusal) {
        return refusal.getCause() instanceof ConstraintViolationException violation
                        && violation.getConstraintName() != null
                ? violation.getConstraintName()
                : "";
    }
}
