package com.quenty.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of the service under test. It ticks like the system's until a test moves or stops it. In whole microseconds,
 * as PostgreSQL keeps them, so that what was written equals what is read.
 */
public final class MutableClock extends Clock {

    private static final InstantSource SYSTEM =
            () -> Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);

    /** One for the JVM: only one test runs at a time, whichever context it uses. */
    static final MutableClock SHARED = new MutableClock();

    private final AtomicReference<InstantSource> source;
    private final ZoneId zone;

    public MutableClock() {
        this(new AtomicReference<>(SYSTEM), ZoneOffset.UTC);
    }

    private MutableClock(AtomicReference<InstantSource> source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
    }

    /** Moves on by the duration and keeps ticking (or standing). A negative duration moves back. */
    public void advance(Duration duration) {
        move(() -> source.updateAndGet(source -> moved(source, duration)));
    }

    /** Moves on by the duration if it ticks; a stopped clock stands. */
    void goOn(Duration duration) {
        source.updateAndGet(source -> source instanceof Standing ? source : moved(source, duration));
    }

    /** Stands at this instant from now on. */
    public void stopAt(Instant instant) {
        move(() -> source.set(new Standing(instant.truncatedTo(ChronoUnit.MICROS))));
    }

    /** Stands still where it is. */
    public void stop() {
        stopAt(instant());
    }

    /** By more than the time that a look at both clocks takes. */
    boolean isAhead() {
        return Duration.between(SYSTEM.instant(), instant()).compareTo(Duration.ofSeconds(1)) > 0;
    }

    /** Back to the system's time. */
    public void reset() {
        source.set(SYSTEM);
    }

    @Override
    public Instant instant() {
        return source.get().instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock seen from another zone: it moves and stops together with this one. */
    @Override
    public Clock withZone(ZoneId other) {
        return new MutableClock(source, other);
    }

    private void move(Runnable move) {
        if (source == SHARED.source) {
            BackgroundWork.whileItRests(move);
        } else {
            move.run();
        }
    }

    private static InstantSource moved(InstantSource from, Duration duration) {
        return switch (from) {
            case Standing standing -> new Standing(standing.instant().plus(duration));
            case Shifted shifted -> new Shifted(shifted.offset().plus(duration));
            default -> new Shifted(duration);
        };
    }

    private record Standing(Instant instant) implements InstantSource {}

    private record Shifted(Duration offset) implements InstantSource {

        @Override
        public Instant instant() {
            return SYSTEM.instant().plus(offset);
        }
    }
}
