package com.quenty.test;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether a container can be had within seconds. Asked of the command line with hard limits and before Testcontainers is
 * touched: given an engine without images, its own look around takes minutes.
 */
final class Docker {

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration ALL_DOWNLOADS = Duration.ofSeconds(20);

    private Docker() {}

    /** Why no container of this image can be had; empty when it can. */
    static Optional<String> obstacleTo(String image) {
        if (!succeeds(ANSWER, "docker", "info")) {
            return Optional.of("no Docker engine answers");
        }
        long giveUpAt = System.nanoTime() + ALL_DOWNLOADS.toNanos();
        for (var needed : needed(image)) {
            if (!succeeds(ANSWER, "docker", "image", "inspect", needed)
                    && !succeeds(until(giveUpAt), "docker", "pull", "--quiet", needed)) {
                return Optional.of("the image %s is not at hand".formatted(needed));
            }
        }
        return Optional.empty();
    }

    /** The image, and those Testcontainers starts beside it on its own. */
    private static List<String> needed(String image) {
        var images = new ArrayList<>(List.of(image, "alpine:3.17"));
        if (!Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            images.add("testcontainers/ryuk:0.14.0");
        }
        return images;
    }

    private static Duration until(long nanoTime) {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    private static boolean succeeds(Duration limit, String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(new File("/dev/null"))
                    .start();
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
