package com.quenty.localstack.run;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A process, distinguished by its start time from a later one with the same number. */
public record ProcessId(long pid, @Nullable Instant startedAt) {

    static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), process.info().startInstant().orElse(null));
    }

    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt == null
                        || process.info().startInstant().map(startedAt::equals).orElse(true));
    }
}
