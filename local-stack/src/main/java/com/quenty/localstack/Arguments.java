package com.quenty.localstack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command's words: switches, options with a value, and the rest. An unknown option is refused. */
public final class Arguments {

    private final Set<String> switches = new HashSet<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();

    private Arguments() {}

    public static Arguments parse(List<String> arguments, Set<String> knownSwitches, Set<String> knownOptions) {
        var parsed = new Arguments();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (knownSwitches.contains(argument)) {
                parsed.switches.add(argument);
            } else if (knownOptions.contains(argument)) {
                if (!rest.hasNext()) {
                    throw new LauncherFailure(argument + " wants a value");
                }
                parsed.options
                        .computeIfAbsent(argument, option -> new ArrayList<>())
                        .add(rest.next());
            } else if (argument.startsWith("-")) {
                throw new LauncherFailure("unknown option %s; ./quenty help tells what there is".formatted(argument));
            } else {
                parsed.words.add(argument);
            }
        }
        return parsed;
    }

    public boolean has(String name) {
        return switches.contains(name);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(options.get(name)).map(List::getLast);
    }

    public List<String> values(String name) {
        return options.getOrDefault(name, List.of());
    }

    public int number(String name, int otherwise) {
        return value(name).map(text -> number(name, text)).orElse(otherwise);
    }

    /** Options such as {@code --port auth-service=8109}. */
    public Map<String, Integer> numbers(String name) {
        var numbers = new LinkedHashMap<String, Integer>();
        for (var text : values(name)) {
            var equals = text.indexOf('=');
            if (equals < 1) {
                throw new LauncherFailure("%s wants NAME=NUMBER, not %s".formatted(name, text));
            }
            numbers.put(text.substring(0, equals), number(name, text.substring(equals + 1)));
        }
        return numbers;
    }

    public List<String> words() {
        return List.copyOf(words);
    }

    /** For a command that takes options only. */
    public Arguments withoutWords() {
        if (!words.isEmpty()) {
            throw new LauncherFailure(
                    "%s is a word too many; ./quenty help tells what there is".formatted(words.getFirst()));
        }
        return this;
    }

    /** The one word that the command wants. */
    public String word(String what) {
        if (words.size() != 1) {
            throw new LauncherFailure("name one " + what);
        }
        return words.getFirst();
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw new LauncherFailure("%s wants a number, not %s".formatted(name, text), wrong);
        }
    }
}
