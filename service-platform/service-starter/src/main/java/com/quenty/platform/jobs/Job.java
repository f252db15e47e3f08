package com.quenty.platform.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * Work that recurs. Declared as a bean; of all instances of the service one runs it, and a run that fails is tried
 * again when the next is due. A run may be repeated after a crash, so the work must bear that.
 */
public final class Job {

    private final String name;
    private final Function<ZoneId, Schedule> rhythm;
    private final Runnable work;

    private Job(String name, Function<ZoneId, Schedule> rhythm, Runnable work) {
        this.name = name;
        this.rhythm = rhythm;
        this.work = work;
    }

    /** First right after the service's first start, then with this pause between the end of a run and the next. */
    public static Job every(String name, Duration pause, Runnable work) {
        return new Job(name, zone -> FixedDelay.of(pause), work);
    }

    /** Once a day, at this time in the business zone. */
    public static Job daily(String name, LocalTime time, Runnable work) {
        return new Job(name, zone -> new Daily(zone, time), work);
    }

    public String name() {
        return name;
    }

    Schedule schedule(ZoneId zone) {
        return rhythm.apply(zone);
    }

    void run() {
        work.run();
    }
}
