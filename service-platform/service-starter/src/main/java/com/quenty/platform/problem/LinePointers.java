package com.quenty.platform.problem;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where the numbered lines of an aggregate stand in a request body. A domain problem names the line, and the request, which
 * alone knows how it was written, turns that into a JSON pointer: {@code request.pointers().locate(() -> order.pack(units))}.
 */
public final class LinePointers {

    private final Map<Integer, String> byLine;

    private LinePointers(Map<Integer, String> byLine) {
        this.byLine = Map.copyOf(byLine);
    }

    /** @param byLine pointer of each line, {@code /lines/0} */
    public static LinePointers of(Map<Integer, String> byLine) {
        return new LinePointers(byLine);
    }

    /** Lines that are numbered from one in the order of a list. */
    public static LinePointers inOrder(String list, int lines) {
        var byLine = new HashMap<Integer, String>();
        for (int i = 0; i < lines; i++) {
            byLine.put(i + 1, list + '/' + i);
        }
        return new LinePointers(byLine);
    }

    /** Does the work; a problem that names lines leaves with their pointers. */
    @CanIgnoreReturnValue
    public <T> T locate(Supplier<T> work) {
        try {
            return work.get();
        } catch (DomainProblem problem) {
            throw problem.at(this);
        }
    }

    /** The whole body where the request did not write the line. */
    FieldProblem locate(LineProblem problem) {
        var line = byLine.get(problem.line());
        return new FieldProblem(line == null ? "" : line + '/' + problem.member(), problem.message());
    }
}
