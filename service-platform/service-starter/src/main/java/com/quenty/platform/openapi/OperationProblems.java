package com.quenty.platform.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The problem codes of each operation: those of {@code openapi/problem-codes.json}, by handler and status. The file is derived
 * from the code by a test, which follows the calls of each handler to the problems they can throw.
 */
final class OperationProblems {

    static final String FILE = "openapi/problem-codes.json";

    private static final TypeReference<TreeMap<String, Map<String, List<String>>>> CODES = new TypeReference<>() {};

    private final Map<String, Map<String, List<String>>> codes;

    private OperationProblems(Map<String, Map<String, List<String>>> codes) {
        this.codes = codes;
    }

    /** A service without the file has none of its own. */
    static OperationProblems in(Resource file) {
        if (!file.exists()) {
            return new OperationProblems(Map.of());
        }
        try (var text = file.getInputStream()) {
            return new OperationProblems(JsonMapper.shared().readValue(text, CODES));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By status. */
    Map<String, List<String>> of(HandlerMethod handler) {
        return codes.getOrDefault(
                handler.getBeanType().getName() + '#' + handler.getMethod().getName(), Map.of());
    }
}
