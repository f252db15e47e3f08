package com.quenty.microcredit.endofday;

import com.quenty.microcredit.businessdates.BusinessDateStore;
import com.quenty.test.MutableClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.ApplicationContext;

/**
 * The calendar in a test's hand. The business date never goes back, so each test goes on from where the last one was.
 */
public final class Days {

    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

    private final MutableClock clock;
    private final BusinessDateStore calendar;
    private final EndOfDayCatchUpService endOfDay;

    public Days(MutableClock clock, ApplicationContext beans) {
        this.clock = clock;
        this.calendar = beans.getBean(BusinessDateStore.class);
        this.endOfDay = beans.getBean(EndOfDayCatchUpService.class);
    }

    /** The business date, with the clock at noon of it. */
    public LocalDate today() {
        endOfDay.catchUp();
        clock.stopAt(calendar.today().atTime(LocalTime.NOON).atZone(BOGOTA).toInstant());
        return calendar.today();
    }

    /**
     * The next day, or today, in the middle of a month. Up to a fortnight before it is its own month, and a month before it
     * has the same day: a month and some days lie between two dates in whatever month the test runs.
     */
    public LocalDate midMonth() {
        var day = today();
        while (day.getDayOfMonth() < 15 || day.getDayOfMonth() > 28) {
            day = day.plusDays(1);
        }
        return goTo(day);
    }

    /** The calendar alone: the end of day comes when somebody calls it. */
    public void calendarAt(LocalDate day) {
        clock.stopAt(day.atTime(LocalTime.NOON).atZone(BOGOTA).toInstant());
    }

    /** Day by day, with the end of each. */
    public LocalDate goTo(LocalDate day) {
        for (var next = today().plusDays(1); !next.isAfter(day); next = next.plusDays(1)) {
            calendarAt(next);
            endOfDay.catchUp();
        }
        return calendar.today();
    }

    public LocalDate goOn(int days) {
        return goTo(today().plusDays(days));
    }
}
