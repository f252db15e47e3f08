@NullMarked
package com.quenty.planted.orders;

import org.jspecify.annotations.NullMarked;
