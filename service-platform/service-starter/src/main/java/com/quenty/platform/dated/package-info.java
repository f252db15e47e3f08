/** Data that is valid from a day on (rates, tariffs, rules, contracts): one way to ask for it, add to it and withdraw it. */
@NullMarked
package com.quenty.platform.dated;

import org.jspecify.annotations.NullMarked;
