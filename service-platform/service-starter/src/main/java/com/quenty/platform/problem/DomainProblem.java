package com.quenty.platform.problem;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something the caller has to know of. Features throw small final subclasses of one of the kinds beside this class,
 * each with its own {@link ProblemCode}; only the advice turns them into HTTP.
 *
 * <p>The message is for outsiders. Details for operators alone go into the cause.
 */
public abstract class DomainProblem extends RuntimeException {

    private static final LinePointers NOWHERE = LinePointers.of(Map.of());

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<FieldProblem> errors = new ArrayList<>();
    private final List<LineProblem> lines = new ArrayList<>();

    DomainProblem(String detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    public final String code() {
        var code = getClass().getAnnotation(ProblemCode.class);
        if (code == null) {
            throw new IllegalStateException(getClass().getName() + " has no @ProblemCode");
        }
        return code.value();
    }

    /** For outsiders. */
    public final String detail() {
        return String.valueOf(getMessage());
    }

    /** Further members of the problem document. */
    public final Map<String, Object> properties() {
        return Collections.unmodifiableMap(properties);
    }

    public final List<FieldProblem> errors() {
        var all = new ArrayList<>(errors);
        lines.forEach(line -> all.add(NOWHERE.locate(line)));
        return Collections.unmodifiableList(all);
    }

    /** Adds a member to the problem document. */
    @CanIgnoreReturnValue
    public final DomainProblem with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    /** Points at the field that is to blame. */
    @CanIgnoreReturnValue
    public final DomainProblem at(String pointer, String message) {
        errors.add(new FieldProblem(pointer, message));
        return this;
    }

    /** Names the line that is to blame; {@link #at(LinePointers)} says where that stands in the request. */
    @CanIgnoreReturnValue
    public final DomainProblem at(LineProblem line) {
        lines.add(line);
        return this;
    }

    /** Turns the lines that are named into pointers. */
    @CanIgnoreReturnValue
    public final DomainProblem at(LinePointers pointers) {
        lines.forEach(line -> errors.add(pointers.locate(line)));
        lines.clear();
        return this;
    }
}
