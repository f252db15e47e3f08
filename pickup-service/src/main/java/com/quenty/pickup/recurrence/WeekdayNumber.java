package com.quenty.pickup.recurrence;

import java.time.DayOfWeek;

/**
 * An element of BYDAY.
 *
 * @param number which one in the month or year, counted from its end when negative; 0 for each
 */
record WeekdayNumber(int number, DayOfWeek weekday) {

    /**
     * @param position of the day in its month or year, from 1
     * @param length days of that month or year
     */
    boolean matches(DayOfWeek day, int position, int length) {
        if (day != weekday) {
            return false;
        }
        if (number == 0) {
            return true;
        }
        return number > 0 ? (position + 6) / 7 == number : (length - position + 7) / 7 == -number;
    }
}
