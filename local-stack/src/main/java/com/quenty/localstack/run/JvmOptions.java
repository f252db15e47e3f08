package com.quenty.localstack.run;

import static java.util.function.Predicate.not;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How a host's JVM is set up. The full compiler, because C1 alone serves a third; the serial collector, which is the
 * leanest at these heap sizes. Options that the AOT cache depends on are the same for every use of it.
 */
final class JvmOptions {

    private JvmOptions() {}

    static List<String> forServices(int services, Path aotCache) {
        var options = common(services);
        if (Files.exists(aotCache)) {
            options.add("-XX:AOTCache=" + aotCache); // one that does not fit is ignored by the JVM with a warning
        }
        return options;
    }

    static List<String> forTraining(int services, Path aotCacheToMake) {
        var options = common(services);
        options.add("-XX:AOTCacheOutput=" + aotCacheToMake);
        return options;
    }

    private static List<String> common(int services) {
        var options = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-Xms%dm".formatted(64 + 16 * services),
                "-Xmx%dm".formatted(256 + 96 * (services - 1)),
                // Left to itself the young generation stays at its first size, and is collected for every few requests.
                "-XX:NewSize=%dm".formatted(24 + 4 * services),
                "-XX:MetaspaceSize=256m", // no collection of everything because of classes that stay anyway
                "-Xss512k"));
        // For a debugger, a recording or a try.
        var more = Objects.requireNonNullElse(System.getenv("QUENTY_JVM_OPTIONS"), "");
        more.lines()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .filter(not(String::isBlank))
                .forEach(options::add);
        return options;
    }
}
