/** Tracking numbers, our own and those of carriers: their forms and check digits. */
@NullMarked
package com.quenty.intlshipping.trackingnumbers;

import org.jspecify.annotations.NullMarked;
