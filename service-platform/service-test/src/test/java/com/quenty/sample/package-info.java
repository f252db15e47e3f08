@NullMarked
package com.quenty.sample;

import org.jspecify.annotations.NullMarked;
