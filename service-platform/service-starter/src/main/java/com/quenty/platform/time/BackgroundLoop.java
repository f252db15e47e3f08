package com.quenty.platform.time;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Work that one thread of this instance repeats from its start to its end, in memory only. Work that has to happen once for all
 * instances, or to survive a restart, is a job of the scheduler instead.
 */
public abstract class BackgroundLoop implements SmartLifecycle {

    private volatile @Nullable Thread thread;

    /** Once; an exception ends the loop. */
    protected abstract void round();

    /** Time until the next round. */
    protected abstract Duration pause();

    /** Name and kind of the thread, which is interrupted at the end. */
    protected abstract Thread.Builder thread();

    @Override
    public void start() {
        thread = thread().start(this::run);
    }

    private void run() {
        try {
            while (!Thread.interrupted()) {
                round();
                Thread.sleep(pause());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
